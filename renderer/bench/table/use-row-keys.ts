import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import { scrollToRow } from './use-reveal.ts';

interface RowKeysInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly BenchRow[];
  readonly rowPx: number;
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  readonly onOpen: (key: DeviceKey) => void;
}

/**
 * The keys of the grid: one tab stop, arrows from row to row and cell to cell, Space, Enter,
 * Ctrl+A.
 */
export function useRowKeys(input: RowKeysInput) {
  const { rows } = input;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === activeKey),
  );
  const goTo = (index: number): BenchRow | null => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))] ?? null;
    if (row === null || input.scroller.current === null) return row;
    const column = document.activeElement?.closest('[aria-colindex]')?.ariaColIndex ?? null;
    flushSync(() => setActiveKey(row.id));
    scrollToRow(input.scroller.current, rows.indexOf(row), input.rowPx);
    focusRow(input.scroller.current, row.id, column);
    return row;
  };
  const { toggle, selectAll, selectNone } = selectionOver(input);
  const pageRows = (): number =>
    Math.max(1, Math.floor((input.scroller.current?.clientHeight ?? 0) / input.rowPx) - 1);
  const jumps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    PageDown: () => at + pageRows(),
    PageUp: () => at - pageRows(),
    Home: () => 0,
    End: () => rows.length - 1,
  };
  const actions: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    Enter: () => {
      const row = rows[at];
      if (row) input.onOpen(row.device.key);
      return row !== undefined;
    },
    ' ': () => {
      toggle(rows[at]);
      return true;
    },
    a: (event) => (event.ctrlKey || event.metaKey) && selectAll(),
    Escape: selectNone,
    ArrowRight: (event) => focusBeside(event.currentTarget, 1),
    ArrowLeft: (event) => focusBeside(event.currentTarget, -1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const jump = jumps[event.key];
    if (jump) {
      const from = rows[at];
      const row = goTo(jump());
      if (event.shiftKey && row !== from) toggle(row, true);
    }
    if (jump || actions[event.key]?.(event)) event.preventDefault();
  };
  return { activeAt: at, setActiveKey, onKeyDown };
}

/** Changes of the selection; no-ops if nothing can be selected. */
function selectionOver({ rows, selected, onSelect }: RowKeysInput) {
  return {
    /** `isForced` only adds. */
    toggle: (row: BenchRow | null | undefined, isForced = false): void => {
      if (selected === null || !row) return;
      const next = new Set(selected);
      if (next.has(row.id) && !isForced) next.delete(row.id);
      else next.add(row.id);
      onSelect(next);
    },
    selectAll: (): boolean => {
      if (selected !== null) onSelect(new Set(rows.map((row) => row.id)));
      return selected !== null;
    },
    selectNone: (): boolean => {
      if (selected === null || selected.size === 0) return false;
      onSelect(new Set());
      return true;
    },
  };
}

function focusRow(scroller: HTMLElement, key: string, column: string | null): void {
  const row = scroller.querySelector<HTMLElement>(`[data-device-key="${CSS.escape(key)}"]`);
  const cell =
    column === null ? null : row?.querySelector<HTMLElement>(`[aria-colindex="${column}"]`);
  (cell ?? row)?.focus({ preventScroll: true });
}

/** From the row to its first cell, from cell to cell, and from the first cell back to the row. */
function focusBeside(grid: Element, towards: 1 | -1): boolean {
  const cell = document.activeElement?.closest<HTMLElement>('[aria-colindex]') ?? null;
  const row = document.activeElement?.closest<HTMLElement>('[role=row]') ?? null;
  if (row === null || !grid.contains(row)) return false;
  const isForward = (getComputedStyle(grid).direction === 'rtl' ? -towards : towards) === 1;
  if (cell === null) return isForward && focusOn(row.firstElementChild);
  return focusOn(isForward ? cell.nextElementSibling : (cell.previousElementSibling ?? row));
}

function focusOn(element: Element | null): boolean {
  if (element instanceof HTMLElement) element.focus();
  return element !== null;
}
