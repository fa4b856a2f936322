import type { WindowCommand } from '../../enrollment/window-command.ts';
import { actionText } from '../state/action-text.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';

/** What Undo would undo now, e.g. `Undo note, port 1-2`; null if nothing. */
export function useUndoText(): string | null {
  const words = useWords();
  const formats = useFormats();
  const undoable = useBench((state) => state.undoable);
  const port = useBench(({ deviceOf }) => {
    const key = undoable?.deviceKey ?? null;
    return key === null ? null : (deviceOf(key)?.port ?? null);
  });
  if (undoable === null) return null;
  const said = words.corrections.undo;
  const text = actionText(undoable.label, words, formats);
  return said.button(port === null ? text : said.at(text, port));
}

/** The name of a command; Undo names what it would undo. */
export function useCommandName(): (command: WindowCommand) => string {
  const { names } = useWords().commands;
  const undo = useUndoText();
  return (command) => (command === 'undo' ? undo : null) ?? names[command];
}
