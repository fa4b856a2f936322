import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

import { useOffer } from '../state/commands.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';

/**
 * The keys that lead to the field from anywhere but a question: `/` and ⌘F, and ⌘K as a command. `leave` gives the
 * focus back to where it was.
 */
export function useFindKeys(input: RefObject<HTMLInputElement | null>): {
  readonly leave: () => void;
} {
  const cameFrom = useRef<Element | null>(null);
  const enter = (): boolean => {
    if (document.activeElement !== input.current) cameFrom.current = document.activeElement;
    input.current?.focus();
    input.current?.select();
    return true;
  };
  useShortcuts({ '/': enter });
  useOffer({ find: enter });
  const onCommand = useEffectEvent((event: KeyboardEvent): void => {
    const isCommand = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
    if (!isCommand || event.key.toLowerCase() !== 'f') return;
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    enter();
  });
  useEffect(() => {
    window.addEventListener('keydown', onCommand);
    return () => window.removeEventListener('keydown', onCommand);
  }, []);
  return {
    leave: () => {
      const back = cameFrom.current;
      cameFrom.current = null;
      const isPlace = back instanceof HTMLElement && back !== document.body && back.isConnected;
      if (isPlace) back.focus();
      else input.current?.blur();
    },
  };
}
