import { answerOf } from '../../state/answer-of.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useToasts } from '../../ui/toasts/toast.ts';
import { useFailureToast } from '../../ui/toasts/use-failure-toast.ts';

/** Saves who corrected what in a session, and says in a toast what was written. */
export function useCorrectionList(sessionId: string): () => void {
  const words = useWords();
  const formats = useFormats();
  const { writeCorrections } = useBridge();
  const toasts = useToasts();
  const fail = useFailureToast();
  const run = async (): Promise<void> => {
    const answer = await answerOf(() => writeCorrections({ sessionId }));
    if (!answer.ok) return fail(answer.failure);
    if (answer.value === null) return;
    const { rows, fileName } = answer.value;
    toasts.show({ text: words.corrections.list.saved(formats.count(rows), fileName) });
  };
  return () => void run();
}
