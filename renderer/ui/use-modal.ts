import { useLayoutEffect, useRef } from 'react';

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
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return frame;
}
