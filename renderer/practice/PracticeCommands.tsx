import { useOffer } from '../state/commands.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

/** Begins and ends practice from the menus; says why if it cannot begin. */
export function PracticeCommands() {
  const bridge = useBridge();
  const { practice: words, shell } = useWords();
  const start = useReportedCommand(bridge.startPractice);
  const end = useReportedCommand(bridge.endPractice);
  const isPractice = useBench((state) => state.isPractice);
  const canEnd = useBench((state) => state.canEndPractice);
  useOffer({
    practice: isPractice ? undefined : () => void start.run(),
    endPractice: canEnd ? () => void end.run() : undefined,
  });
  if (start.state.kind !== 'failed') return null;
  return (
    <DialogFrame title={words.title} onClose={start.reset}>
      <FailureNote state={start.state} />
      <Actions>
        <Button onClick={start.reset}>{shell.close}</Button>
      </Actions>
    </DialogFrame>
  );
}
