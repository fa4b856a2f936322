import type { RequestInput } from '../../../contract/requests.ts';
import { failed, type Result } from '../../../contract/failure.ts';
import { isSameName, recordFor, type CommandContext } from './context.ts';

/** Saves a name for the quick switch, with its badge. There is no password: it is a bench. */
export function saveTechnician(
  context: CommandContext,
  { name, badge }: RequestInput<'saveTechnician'>,
): Result<null> {
  const others = [...context.view.settings.technicians.values()].filter(
    (one) => !isSameName(one.name, name),
  );
  const holder = others.find((one) => badge !== null && isSameName(one.badge ?? '', badge));
  if (holder) return failed({ kind: 'badge-taken', name: holder.name });
  const technician = { name: name.trim(), badge: badge?.trim() ?? null };
  return recordFor(context, [{ kind: 'technician-saved', technician }], null);
}

/** Removes a name from the quick switch; what was done under it stays in the log. */
export function removeTechnician(
  context: CommandContext,
  { name }: RequestInput<'removeTechnician'>,
): Result<null> {
  const known = [...context.view.settings.technicians.values()].find((one) =>
    isSameName(one.name, name),
  );
  if (!known) return failed({ kind: 'unknown-technician', name });
  return recordFor(context, [{ kind: 'technician-removed', name: known.name }], null);
}
