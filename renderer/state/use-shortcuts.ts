import { useEffect, useEffectEvent } from 'react';

import { useView } from './use-view.ts';

/** The action of each key; a key of two letters, such as `g b`, is typed one after the other. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1200;
/** Starts every two-letter key; the letter after it never counts as a key of its own. */
const PREFIX = 'g';

/** Keys for the whole window. Inactive while a person types, and when turned off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [{ singleKeys }] = useView();
  const press = useEffectEvent((key: string): boolean => {
    const action = shortcuts[key];
    action?.();
    return action !== undefined;
  });
  useEffect(() => {
    let first: { readonly key: string; readonly atMs: number } | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      // A scanner or a speech program can only type characters; Escape stays active.
      const isOff = !singleKeys && event.key.length === 1;
      if (isOff || isTyping(event) || isDialogOpen()) return;
      const isRecent = first !== null && event.timeStamp - first.atMs < SEQUENCE_MS;
      const prefix = first?.key ?? '';
      const sequence = isRecent ? `${prefix} ${event.key}` : event.key;
      first = { key: event.key, atMs: event.timeStamp };
      const isPrefixed = isRecent && prefix === PREFIX;
      if (press(sequence) || (!isPrefixed && press(event.key))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target.matches('select, textarea, [contenteditable]');
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;
