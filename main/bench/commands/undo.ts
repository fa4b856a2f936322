import { failed, type Result } from '../../../contract/failure.ts';
import type { ActionLabel } from '../../../enrollment/correction/undo.ts';
import { lastAction, undoEvents } from '../../../enrollment/correction/undo-events.ts';
import { labelOf, type Action } from '../../../enrollment/correction/undo-stack.ts';
import { recordFor, type CommandContext } from './context.ts';

/** Takes the last of these actions back, in one write. Nothing is removed: the log says both. */
export function undoLast(
  context: CommandContext,
  actions: readonly Action[],
): Result<{ readonly label: ActionLabel }> {
  const { view } = context;
  const action = lastAction(view, actions);
  if (!action) return failed({ kind: 'nothing-to-undo' });
  const events = undoEvents(view, action);
  if (events === null) return failed({ kind: 'nothing-to-undo' });
  return recordFor(context, events, { label: labelOf(action) });
}
