import { useLayoutEffect, useRef, type RefObject } from 'react';

import type { Lines } from '../../../enrollment/list/lines.ts';
import { HEAD_HEIGHT } from './table-columns.ts';

interface SteadyScrollInput {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Distance of the pointer from the top of the list in px; null while it is elsewhere. */
  readonly pointer: RefObject<number | null>;
  readonly items: Lines;
  readonly rowPx: number;
}

/**
 * Keeps the row under the pointer where it is when rows come above it; without a pointer, the first
 * row in sight of a list that was scrolled.
 */
export function useSteadyScroll({ scroller, pointer, items, rowPx }: SteadyScrollInput): void {
  const before = useRef(items);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = items;
    const list = scroller.current;
    if (list === null || old === items || old.length === 0) return;
    const overPx = pointer.current === null ? null : pointer.current - HEAD_HEIGHT;
    const { scrollTop } = list;
    if (overPx === null && scrollTop === 0) return;
    const at = Math.floor((scrollTop + Math.max(0, overPx ?? 0)) / rowPx);
    const anchor = old.at(at);
    // Most changes are below it, or change a row in its place.
    if (anchor === undefined || items.at(at)?.id === anchor.id) return;
    const now = items.indexOf(anchor.id, at);
    if (now >= 0) list.scrollTo({ top: scrollTop + (now - at) * rowPx });
  }, [scroller, pointer, items, rowPx]);
}
