import { useEffect } from 'react';

import {
  commandPlace,
  WINDOW_COMMANDS,
  type WindowCommand,
} from '../../enrollment/window-command.ts';
import { takesText } from '../scan/key-gate.ts';
import { useCommandDesk } from '../state/commands.ts';
import { isMac } from '../state/platform.ts';
import { isCovered } from './is-covered.ts';

const OF_KEY = new Map(WINDOW_COMMANDS.map((command) => [commandPlace(command).key, command]));

/** Their keys work in questions, too (`settings/use-text-size-keys.ts`). */
const OF_TEXT = new Set<WindowCommand>(['textLarger', 'textSmaller', 'textReset']);

/**
 * The keys with ⌘ or Ctrl, everywhere but in a question; in a sheet as well, so that a person
 * leaves it by the same keys. In a text field Mod+Z undoes typing.
 */
export function useCommandKeys(): void {
  const { run, canRun } = useCommandDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      const isMod = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
      if (!isMod || altKey || repeat || event.defaultPrevented) return;
      const command = OF_KEY.get(`Mod+${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`);
      if (command === undefined || !canRun(command) || OF_TEXT.has(command)) return;
      if (command === 'undo' && takesText(event.target)) return;
      if (isCovered(command)) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run, canRun]);
}
