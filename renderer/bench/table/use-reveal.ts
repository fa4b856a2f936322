import { useEffect, useEffectEvent, type RefObject } from 'react';

import type { Lines } from '../../../enrollment/list/lines.ts';
import { HEAD_HEIGHT } from './table-columns.ts';

/** Scrolls a table no further than it takes to show the whole row below the header. */
export function scrollToRow(table: HTMLElement, index: number, rowPx: number): void {
  const top = index * rowPx;
  const lowest = top + rowPx + HEAD_HEIGHT - table.clientHeight;
  table.scrollTop = Math.min(top, Math.max(lowest, table.scrollTop));
}

interface RevealInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly items: Lines;
  readonly rowPx: number;
  readonly openKey: string | null;
  /** Its line, once that is known; undefined: among the items. */
  readonly openAt: number | undefined;
}

/** Scrolls the table to the opened device, wherever it was opened from. */
export function useReveal({ scroller, items, rowPx, openKey, openAt }: RevealInput): void {
  const reveal = useEffectEvent((key: string): void => {
    const index = openAt ?? items.indexOf(key);
    const table = scroller.current;
    if (index < 0 || table === null) return;
    scrollToRow(table, index, rowPx);
  });
  useEffect(() => {
    if (openKey !== null) reveal(openKey);
  }, [openKey, openAt]);
}
