import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';

/** Signs off the day, and says in which file. */
export function useCloseDay(): () => void {
  const words = useWords().log.health;
  const formats = useFormats();
  const { show } = useToasts();
  const { run } = useToastedCommand(useBridge().closeDay);
  return () =>
    void run().then((done) => {
      if (done !== null) show({ text: words.dayClosed(formats.count(done.rows), done.fileName) });
    });
}
