import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';

/** Brings the real bench back; absent where only practice was started. */
export function EndPractice() {
  const words = useWords().practice;
  const canEnd = useBench((state) => state.canEndPractice);
  const end = useReportedCommand(useBridge().endPractice);
  if (!canEnd) return null;
  return (
    <Button disabled={end.state.kind === 'running'} onClick={() => void end.run()}>
      {words.end}
    </Button>
  );
}
