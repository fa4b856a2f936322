import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus among the lanes: when the row with the pressed button is settled, the button of
 * the next row takes it, else that of the last one before, else the heading.
 * @param list around the rows, whose action buttons carry `data-act`.
 */
export function useNextFocus(list: RefObject<HTMLElement | null>): (rowId: string) => void {
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    const id = pressed.current;
    const root = list.current;
    if (id === null || root === null) return;
    const settled = [...root.querySelectorAll<HTMLElement>('[data-settled]')].find(
      (row) => row.dataset['settled'] === id,
    );
    const isStill = [...root.querySelectorAll<HTMLElement>('[data-device-key]')].some(
      (row) => row.dataset['deviceKey'] === id,
    );
    if (settled === undefined && isStill) return;
    pressed.current = null;
    // A person who has moved on keeps the focus.
    if (document.activeElement !== document.body) return;
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-act]')];
    const isAfter = (button: HTMLElement): boolean =>
      settled !== undefined &&
      (settled.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const next = buttons.find(isAfter) ?? buttons.at(-1) ?? root.querySelector<HTMLElement>('h2');
    next?.focus();
  });
  useEffect(() => {
    const root = list.current;
    // A second click on the former button must not move the focus.
    const keepFocus = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('[data-settled]') !== null) {
        event.preventDefault();
      }
    };
    root?.addEventListener('mousedown', keepFocus);
    return () => root?.removeEventListener('mousedown', keepFocus);
  }, [list]);
  return (rowId) => {
    pressed.current = rowId;
  };
}
