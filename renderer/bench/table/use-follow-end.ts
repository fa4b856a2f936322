import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the newest row visible while the list is scrolled to its end, as it is from the first
 * arrival on. A person who scrolled away, or works in the table by keyboard, is not disturbed.
 * @returns a function to call at each scroll.
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
    // Read within the frame, which computes the layout anyway, and not before it.
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
