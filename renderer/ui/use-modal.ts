import { useLayoutEffect, useRef } from 'react';

/** On the document, after a dialog was opened or closed. */
export const MODAL_CHANGED = 'modal-changed';

const tellChange = (): boolean => document.dispatchEvent(new Event(MODAL_CHANGED));

/**
 * Opens a dialog over the window while its component is there: nothing behind it can be reached.
 * The focus goes to what is marked as first, and back to where it was.
 */
export function useModal() {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = frame.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    tellChange();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      tellChange();
    };
  }, []);
  return frame;
}
