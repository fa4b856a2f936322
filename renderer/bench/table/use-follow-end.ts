import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the newest row in sight while the list stands at its end, as it does from the first arrival
 * on. Whoever scrolled away, or works in the table by keyboard, is left where they are.
 * @returns call it at each scroll.
 */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  rowPx: number,
  count: number,
): () => void {
  const isAtEnd = useRef(true);
  const last = useRef(count);
  useLayoutEffect(() => {
    const element = scroller.current;
    const hasGrown = count > last.current;
    last.current = count;
    if (!element || !hasGrown || !isAtEnd.current) return undefined;
    // The height of the list is asked for in the frame, which lays it out anyway, and not before it.
    const frame = requestAnimationFrame(() => {
      if (element.contains(document.activeElement)) return;
      element.scrollTo({ top: element.scrollHeight });
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, count]);
  return () => {
    const element = scroller.current;
    if (!element) return;
    const belowPx = element.scrollHeight - element.clientHeight - element.scrollTop;
    isAtEnd.current = belowPx < rowPx;
  };
}
