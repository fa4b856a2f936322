import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

interface UndoDialogProps {
  readonly importId: string;
  /** What it removes. */
  readonly text: string;
  readonly onClose: () => void;
  readonly onUndone: () => void;
}

/** Undoes a whole import, after a person has read what that means. */
export function UndoDialog({ importId, text, onClose, onUndone }: UndoDialogProps) {
  const words = useWords().reconcile;
  const { undoImport } = useBridge();
  const undo = useCommand(async () => {
    const answer = await undoImport({ importId, policy: null });
    // A failure keeps the dialog open; it closes only once the import is undone.
    if (answer.ok) {
      onUndone();
      onClose();
    }
    return answer;
  });
  return (
    <DialogFrame title={words.undoTitle} onClose={onClose}>
      <p>{text}</p>
      <FailureNote state={undo.state} />
      <Actions>
        <Button look="primary" data-first-focus onClick={onClose}>
          {words.keep}
        </Button>
        <Button onClick={() => void undo.run()}>{words.undoYes}</Button>
      </Actions>
    </DialogFrame>
  );
}
