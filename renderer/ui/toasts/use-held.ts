import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/**
 * Whether the pointer or the focus is in `list`, and a function that returns the focus to where it
 * was before.
 */
export function useHeld(list: RefObject<HTMLElement | null>): {
  readonly isHeld: boolean;
  readonly letGo: () => void;
} {
  const [isOver, setIsOver] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    const root = list.current;
    if (root === null) return undefined;
    const ends = new AbortController();
    const { signal } = ends;
    root.addEventListener('mouseenter', () => setIsOver(true), { signal });
    root.addEventListener('mouseleave', () => setIsOver(false), { signal });
    root.addEventListener('focusout', () => setHasFocus(false), { signal });
    const onFocus = ({ relatedTarget }: FocusEvent): void => {
      setHasFocus(true);
      if (relatedTarget instanceof Element && !root.contains(relatedTarget)) {
        cameFrom.current = relatedTarget;
      }
    };
    root.addEventListener('focusin', onFocus, { signal });
    return () => ends.abort();
  }, [list]);
  const letGo = (): void => {
    const hadFocus = list.current?.contains(document.activeElement) === true;
    setIsOver(false);
    setHasFocus(false);
    if (hadFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return { isHeld: isOver || hasFocus, letGo };
}

/** Calls `onEscape` with the element that has the focus when Escape is pressed in `list`. */
export function useEscape(
  list: RefObject<HTMLElement | null>,
  onEscape: (focused: Element) => void,
): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const root = list.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
      // Escape has one meaning at a time: the bench behind it stays as it is.
      event.stopPropagation();
      escape(event.target);
    };
    root?.addEventListener('keydown', onKeyDown);
    return () => root?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
