import { useOffer } from '../../state/commands.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { actionText } from '../../state/action-text.ts';

/** Undoes the last action, and names it; also with Ctrl+Z or ⌘Z. */
export function UndoButton() {
  const words = useWords();
  const formats = useFormats();
  const undoable = useBench((state) => state.undoable);
  const undo = useCommand(useBridge().undoLast);
  const run = (): void => {
    if (undoable !== null && undo.state.kind !== 'running') void undo.run();
  };
  useOffer({ undo: undoable === null ? undefined : run });
  const said = words.corrections.undo;
  return (
    <>
      <Button
        onClick={run}
        aria-disabled={undoable === null}
        aria-keyshortcuts="Control+Z Meta+Z"
        title={undoable === null ? said.nothing : undefined}
      >
        <Icon name="undo" />
        {undoable === null ? said.none : said.button(actionText(undoable.label, words, formats))}
      </Button>
      <FailureNote state={undo.state} />
    </>
  );
}
