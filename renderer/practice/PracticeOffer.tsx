import { useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

/** Offers practice where there is nothing to do yet. */
export function PracticeOffer() {
  const words = useWords().practice;
  const start = useReportedCommand(useBridge().startPractice);
  return (
    <>
      <p>
        <strong>{words.offer}.</strong> {words.text}
      </p>
      <Button disabled={start.state.kind === 'running'} onClick={() => void start.run()}>
        {words.start}
      </Button>
      <FailureNote state={start.state} />
    </>
  );
}
