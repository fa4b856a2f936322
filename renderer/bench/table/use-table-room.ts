import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

import { rowWindow, type RowWindow } from './row-window.ts';

/** The visible rows of a scrolling element, and its width for columns. */
export interface TableRoom {
  readonly window: RowWindow;
  readonly widthPx: number;
  readonly onScroll: () => void;
}

interface Place {
  readonly scrolledPx: number;
  readonly heightPx: number;
  readonly widthPx: number;
}

const START: Place = { scrolledPx: 0, heightPx: 0, widthPx: 0 };

/**
 * Follows scrolling and resizing of `scroller`; renders again only when other rows become visible.
 */
export function useTableRoom(
  scroller: RefObject<HTMLElement | null>,
  rowPx: number,
  count: number,
): TableRoom {
  const [place, setPlace] = useState(START);
  const measure = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop, clientHeight: heightPx, clientWidth: widthPx } = element;
    // Rounded to rows, so that a scroll within a row is no change.
    const scrolledPx = Math.floor(scrollTop / rowPx) * rowPx;
    setPlace((old) =>
      old.scrolledPx === scrolledPx && old.heightPx === heightPx && old.widthPx === widthPx
        ? old
        : { scrolledPx, heightPx, widthPx },
    );
  };
  const onResize = useEffectEvent(measure);
  useEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(() => onResize());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
  const { scrolledPx, heightPx, widthPx } = place;
  return {
    window: rowWindow({ scrolledPx, heightPx, rowPx, count }),
    widthPx,
    onScroll: measure,
  };
}
