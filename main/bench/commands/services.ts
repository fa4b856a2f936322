import { failed, type Result } from '../../../contract/failure.ts';
import type { RequestInput } from '../../../contract/requests.ts';
import { recordFor, type CommandContext } from './context.ts';

/** Saves how a service is reached; its secret is elsewhere. */
export const saveService = (
  context: CommandContext,
  { settings }: RequestInput<'saveService'>,
): Result<null> => recordFor(context, [{ kind: 'service-saved', settings }], null);

/** Removes a service; what it answered stays in the log. */
export function removeService(
  context: CommandContext,
  { service }: RequestInput<'removeService'>,
): Result<null> {
  if (!context.view.settings.services.has(service)) {
    return failed({ kind: 'service-not-set-up', service });
  }
  return recordFor(context, [{ kind: 'service-removed', service }], null);
}
