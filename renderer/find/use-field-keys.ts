import { useRef, type KeyboardEvent } from 'react';

import { isNext, isScanned, NO_BURST, withKey } from '../scan/key-burst.ts';
import type { FindFieldState } from './use-find-field.ts';

/**
 * The keys of the field while it has the focus. A scanner types into it as into any text field; its
 * speed tells it from a person.
 */
export function useFieldKeys(
  field: FindFieldState,
  leave: () => void,
): (event: KeyboardEvent<HTMLInputElement>) => void {
  const burst = useRef(NO_BURST);
  return (event) => {
    const { key } = event;
    const isCommand = event.metaKey || event.ctrlKey;
    if (event.nativeEvent.isComposing) return;
    if (key.length === 1 && !isCommand && !event.altKey) {
      burst.current = withKey(burst.current, key, event.timeStamp);
      return;
    }
    if (key === 'Shift' || key === 'CapsLock') return;
    const isEnd = key === 'Enter' && isNext(burst.current, event.timeStamp);
    const scanned = isEnd && isScanned(burst.current) ? burst.current.text : '';
    burst.current = NO_BURST;
    if (pressed(field, { key, isCommand, scanned, leave })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

interface Press {
  readonly key: string;
  readonly isCommand: boolean;
  /** What a scanner has just typed; empty for a person. */
  readonly scanned: string;
  readonly leave: () => void;
}

/** True if the key was for the field. */
function pressed(field: FindFieldState, { key, isCommand, scanned, leave }: Press): boolean {
  if (isCommand) return key.toLowerCase() === 'k' && field.isOpen && field.showActions();
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      field.move(key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Enter':
      if (scanned !== '') field.scan(field.text);
      else field.enter();
      return true;
    case 'Escape':
      if (field.acting !== null) field.hideActions();
      else {
        field.type('');
        field.close();
        leave();
      }
      return true;
    default:
      return false;
  }
}
