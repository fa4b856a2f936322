import { failed, type Result } from '../../../contract/failure.ts';
import type { ActionLabel } from '../../../enrollment/correction.ts';
import { lastAction, undoEvents } from '../../../enrollment/correction/undo-events.ts';
import { labelOf, type Action } from '../../../enrollment/correction/undo-stack.ts';
import { recordFor, type CommandContext } from './context.ts';

/**
 * Undoes the last of these actions, in one write. Nothing is removed: the log keeps both.
 * @param actionId undoes that action or none
 */
export function undoLast(
  context: CommandContext,
  actions: readonly Action[],
  actionId?: string,
): Result<{ readonly label: ActionLabel }> {
  const { view, source } = context;
  const action = lastAction(view, actions);
  if (!action) return failed({ kind: 'nothing-to-undo' });
  if (actionId !== undefined && action.rows[0].id !== actionId) {
    return failed({ kind: 'not-newest-action' });
  }
  return recordFor(context, () => undoEvents(view, source, action), { label: labelOf(action) });
}
