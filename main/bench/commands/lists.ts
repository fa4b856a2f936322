import { failed, ok, type Result } from '../../../contract/failure.ts';
import type { PolicyChange } from '../../../contract/fields.ts';
import type { RequestInput } from '../../../contract/requests.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { SavedMapping, StopRow } from '../../../enrollment/bench-setting.ts';
import { readWrittenSerial, type Serial } from '../../../enrollment/serial.ts';
import type { UnknownPolicy } from '../../../enrollment/session.ts';
import { recordFor, type CommandContext } from './context.ts';
import { piecesOf } from '../../../enrollment/ledger/pieces-of.ts';

/** Sets what happens, from now on, to devices that no list of the open session names. */
export function setUnknownPolicy(
  context: CommandContext,
  { policy }: { readonly policy: UnknownPolicy },
): Result<null> {
  const session = context.view.sessions.get(context.view.openSessionId ?? '');
  if (session === undefined) return failed({ kind: 'no-session' });
  if (session.unknownPolicy === policy) return ok(null);
  const { sessionId } = session;
  return recordFor(context, [{ kind: 'unknown-policy-set', sessionId, policy }], null);
}

/** What changes the policy; null unless that session is open with the policy before. */
export function policyEvents(
  { view }: Pick<CommandContext, 'view'>,
  { sessionId, before, after }: PolicyChange,
): readonly BenchEvent[] | null {
  const isAsBefore = view.sessions.get(sessionId)?.unknownPolicy === before;
  if (sessionId !== view.openSessionId || !isAsBefore) return null;
  return [{ kind: 'unknown-policy-set', sessionId, policy: after }];
}

/** Puts serials on the stop list in one transaction; a later reason replaces an earlier one. */
export function stopSerials(
  context: CommandContext,
  rows: readonly StopRow[],
): Result<{ readonly added: readonly Serial[] }> {
  const { stops } = context.view.settings;
  const added = rows.filter(({ serial }) => !stops.has(serial)).map(({ serial }) => serial);
  const events = piecesOf(rows).map((piece): BenchEvent => ({ kind: 'stop-listed', rows: piece }));
  return recordFor(context, events, { added });
}

/** Puts one serial on the stop list, as a person typed it. */
export function addStop(
  context: CommandContext,
  { serial: raw, reason, isSure = false }: RequestInput<'addStop'>,
): Result<{ readonly serial: string }> {
  const read = readWrittenSerial(raw);
  if (read.kind === 'no-serial') return failed({ kind: 'serial-not-valid', raw, why: read.why });
  const { serial } = read;
  if (read.kind === 'unclear' && !isSure) {
    return failed({ kind: 'serial-unclear', readings: [serial], why: read.why });
  }
  const stopped = stopSerials(context, [{ serial, reason }]);
  return stopped.ok ? ok({ serial }) : stopped;
}

/** Removes serials from the stop list; those that are not on it are ignored. */
export function liftStops(
  context: CommandContext,
  { serials }: { readonly serials: readonly string[] },
): Result<{ readonly lifted: number }> {
  const { stops } = context.view.settings;
  const listed = serials.flatMap((serial) => stops.get(serial)?.serial ?? []);
  const lifted = listed.length;
  if (lifted === 0) return ok({ lifted });
  return recordFor(context, [{ kind: 'stop-lifted', serials: listed }], { lifted });
}

/** Saves how the columns of a list are read, under a name. */
export const saveMapping = (
  context: CommandContext,
  mapping: SavedMapping,
): Result<{ readonly name: string }> =>
  recordFor(context, [{ kind: 'mapping-saved', mapping }], { name: mapping.name });

/** Removes a saved mapping. */
export const removeMapping = (
  context: CommandContext,
  { name }: { readonly name: string },
): Result<null> => recordFor(context, [{ kind: 'mapping-removed', name }], null);
