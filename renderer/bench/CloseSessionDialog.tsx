import type { Session } from '../../enrollment/session.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

interface CloseSessionDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Says what closing means before it is done; staying open is the first button. */
export function CloseSessionDialog({ session, onClose }: CloseSessionDialogProps) {
  const words = useWords();
  const close = useCommand(useBridge().closeSession);
  const confirm = async () => {
    await close.run();
  };
  return (
    <DialogFrame title={words.bench.session.closeTitle(session.name)} onClose={onClose}>
      <p>{words.bench.session.closeText}</p>
      <FailureNote state={close.state} />
      <Actions>
        <Button onClick={onClose}>{words.device.cancel}</Button>
        <Button onClick={() => void confirm()} disabled={close.state.kind === 'running'}>
          {words.bench.session.close}
        </Button>
      </Actions>
    </DialogFrame>
  );
}
