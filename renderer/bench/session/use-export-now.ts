import { answerOf } from '../../state/answer-of.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useToasts } from '../../ui/toasts/toast.ts';
import { useFailureToast } from '../../ui/toasts/use-failure-toast.ts';

/** Writes the asset file of a session, or of all, and says in a toast what was written. */
export function useExportNow(sessionId: string | null): () => void {
  const words = useWords();
  const formats = useFormats();
  const { writeExport } = useBridge();
  const toasts = useToasts();
  const fail = useFailureToast();
  const run = async (): Promise<void> => {
    const sessionIds = sessionId === null ? null : [sessionId];
    const order = { format: 'asset', options: {}, sessionIds, since: null } as const;
    const answer = await answerOf(() => writeExport(order));
    if (!answer.ok) return fail(answer.failure);
    const [file] = answer.value?.files ?? [];
    // The key gives feedback, too, when nothing was written.
    if (!file) return fail({ kind: 'export-cancelled' });
    const count = formats.count(answer.value?.rows ?? 0);
    toasts.show({ text: words.bench.session.exported(count, file.fileName) });
  };
  return () => void run();
}
