import { useBridge, useWords } from '../state/use-bench.ts';
import { answerOf } from '../state/answer-of.ts';
import { useToasts } from '../ui/toasts/toast.ts';

/** Shows what was just done, with undo of exactly that. */
export function useUndoToast(): (text: string) => void {
  const { undoLast } = useBridge();
  const words = useWords();
  const { show } = useToasts();
  const undo = async (): Promise<void> => {
    const answer = await answerOf(undoLast);
    if (answer.ok) return;
    const { what, next } = words.describeFailure(answer.failure);
    show({ text: `${what} ${next}`, isFailure: true });
  };
  return (text) => show({ text, undo: () => void undo() });
}
