import { useBench, useBridge, useWords } from '../../state/use-bench.ts';
import { useReportedCommand } from '../../state/use-reported-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';

interface ReopenButtonProps {
  readonly sessionId: string;
  readonly onReopened: () => void;
}

/** Reopens a session that was closed by mistake; only while no other one is open. */
export function ReopenButton({ sessionId, onReopened }: ReopenButtonProps) {
  const words = useWords().corrections.reopen;
  const other = useBench((state) => state.openSession);
  const reopen = useReportedCommand(useBridge().reopenSession);
  const run = async () => {
    if (await reopen.run({ sessionId })) onReopened();
  };
  return (
    <>
      <Button
        onClick={() => void run()}
        disabled={other !== null || reopen.state.kind === 'running'}
        title={other === null ? words.text : words.another(other.name)}
      >
        {words.button}
      </Button>
      <FailureNote state={reopen.state} />
    </>
  );
}
