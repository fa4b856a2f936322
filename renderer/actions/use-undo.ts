import { actionText } from '../state/action-text.ts';
import { answerOf } from '../state/answer-of.ts';
import { useOffer } from '../state/commands.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import { useFailureToast } from '../ui/toasts/use-failure-toast.ts';

/** The name of the toast about the last action; the next one takes its place. */
export const ACTION_TOAST = 'action';

/** Undoes the last action, and says in a toast which one that was; with an id, only that one. */
export function useUndo(): (actionId?: string) => void {
  const words = useWords();
  const formats = useFormats();
  const { undoLast } = useBridge();
  const toasts = useToasts();
  const fail = useFailureToast();
  const run = async (actionId?: string): Promise<void> => {
    const answer = await answerOf(() =>
      undoLast(actionId === undefined ? undefined : { actionId }),
    );
    if (!answer.ok) return fail(answer.failure, ACTION_TOAST);
    const text = words.bench.said.undone(actionText(answer.value.label, words, formats));
    toasts.show({ name: ACTION_TOAST, text });
  };
  return (actionId) => void run(actionId);
}

/** Offers to undo the last action, with ⌘Z and in the menus. */
export function useUndoCommand(isOn: boolean): void {
  const canUndo = useBench((state) => state.undoable !== null);
  const undo = useUndo();
  useOffer({ undo: isOn && canUndo ? () => undo() : undefined });
}
