import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';

/** Brings the real bench back; absent where only practice was started. */
export function EndPractice() {
  const words = useWords().practice;
  const canEnd = useBench((state) => state.canEndPractice);
  const end = useToastedCommand(useBridge().endPractice);
  if (!canEnd) return null;
  return (
    <Button disabled={end.isRunning} onClick={() => void end.run()}>
      {words.end}
    </Button>
  );
}
