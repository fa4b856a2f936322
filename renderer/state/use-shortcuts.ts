import { useEffect, useEffectEvent } from 'react';

import { useView } from './use-view.ts';

/**
 * The action of each key. A digit is named by its place, `Digit5` or `Shift+Digit5`, because layouts
 * differ in what it writes; a key with ⌘ or Ctrl is `Command+c`. An action that answers with false
 * leaves the key to others.
 */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

/** Keys for the whole window. Inactive while a person types, and when turned off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [{ singleKeys }] = useView();
  const press = useEffectEvent((key: string): boolean => {
    const action = shortcuts[key];
    return action !== undefined && action() !== false;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTaken(event) || isDialogOpen()) return;
      if (namesOfKey(event, singleKeys).some(press)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The names of a key in {@link Shortcuts}. None for a character while single keys are off: a
 * scanner or a speech program can only type characters.
 */
export function namesOfKey(event: Pressed, singleKeys: boolean): readonly string[] {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return [`Command+${key.toLowerCase()}`];
  if (!singleKeys && key.length === 1) return [];
  const place = placeOf(event);
  return place === null ? [key] : [key, place];
}

/** The place of a digit on the keyboard; null for what has a meaning of its own in a layout. */
function placeOf({ key, code, shiftKey }: Pressed): string | null {
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  if (digit === undefined || key === '/' || key === '?') return null;
  return `${shiftKey ? 'Shift+' : ''}Digit${digit}`;
}

/** True if others have it, or a person types; a key that is held down is pressed once. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.repeat) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target.matches('select, textarea, [contenteditable]');
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;
