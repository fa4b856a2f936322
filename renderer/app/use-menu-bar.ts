import { useEffect, useSyncExternalStore } from 'react';

import { useUndoText } from '../actions/use-undo-text.ts';
import { isWindowCommand } from '../../enrollment/window-command.ts';
import { takesText } from '../scan/key-gate.ts';
import { useCommandDesk, useOffered } from '../state/commands.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { MODAL_CHANGED } from '../ui/use-modal.ts';
import { coverNow, isCovered, type Cover } from './is-covered.ts';

/** Tells the menu bar what applies, and does what a person chooses there. */
export function useMenuBar(): void {
  const { onCommand } = useBridge();
  const { run } = useCommandDesk();
  useEffect(
    () =>
      onCommand((command) => {
        if (isWindowCommand(command) && !isCovered(command)) run(command);
      }),
    [onCommand, run],
  );
  useMenuState();
}

function useMenuState(): void {
  const { showMenu } = useBridge();
  const words = useWords().commands;
  const offered = useOffered();
  const action = useUndoText();
  const [cover, typing] = useSyncExternalStore(subscribe, focusNow).split(' ');
  const isTyping = typing === 'typing';
  const free = [...offered].filter((command) => !isCovered(command, coverNamed(cover)));
  const applying = isTyping ? [...new Set([...free, 'undo' as const])] : free;
  const undo = isTyping ? words.undoTyping : applying.includes('undo') ? action : null;
  const state = JSON.stringify({ offered: applying.toSorted(), undo, isTyping });
  useEffect(() => {
    // What the menu bar shows is a help: nothing depends on the answer.
    void showMenu(JSON.parse(state) as Parameters<typeof showMenu>[0]).catch(() => undefined);
  }, [showMenu, state]);
}

const coverNamed = (name: string | undefined): Cover =>
  name === 'question' || name === 'sheet' ? name : null;

/** What is over the place, and whether a person types, as one text. */
const focusNow = (): string =>
  `${coverNow() ?? 'none'} ${takesText(document.activeElement) ? 'typing' : ''}`;

function subscribe(listener: () => void): () => void {
  const events = ['focusin', 'focusout', MODAL_CHANGED];
  for (const event of events) document.addEventListener(event, listener);
  return () => {
    for (const event of events) document.removeEventListener(event, listener);
  };
}
