import {
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { createPlace, type Lines } from '../../../enrollment/list/lines.ts';
import { deviceOfItem, type ListItem } from '../../../enrollment/list/list-item.ts';
import { useView } from '../../state/use-view.ts';
import { useGoToExpected } from './use-go-to-expected.ts';
import { scrollToRow } from './use-reveal.ts';

interface RowKeysInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly items: Lines;
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
  const [{ singleKeys }] = useView();
  const { items } = input;
  const { at, goTo, setActiveKey } = useActiveLine(input);
  const { toggle, selectAll, selectNone } = selectionOver(input);
  const pageRows = (): number =>
    Math.max(1, Math.floor((input.scroller.current?.clientHeight ?? 0) / input.rowPx) - 1);
  const jumps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    ...(singleKeys && { j: () => at + 1, k: () => at - 1 }),
    PageDown: () => at + pageRows(),
    PageUp: () => at - pageRows(),
    Home: () => 0,
    End: () => items.length - 1,
  };
  const actions: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    Enter: (event) => {
      const row = deviceOfItem(items.at(at));
      if (row === null || isControl(event.target)) return false;
      input.onOpen(row.device.key);
      return true;
    },
    ' ': (event) => {
      if (isControl(event.target)) return false;
      toggle(items.at(at));
      return true;
    },
    a: (event) => (event.ctrlKey || event.metaKey) && selectAll(),
    Escape: selectNone,
    ArrowRight: (event) => focusBeside(event.currentTarget, 1),
    ArrowLeft: (event) => focusBeside(event.currentTarget, -1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const hasCommand = event.ctrlKey || event.metaKey || event.altKey;
    const jump = hasCommand && event.key.length === 1 ? undefined : jumps[event.key];
    if (throughHead(event, at, () => goTo(0))) return event.preventDefault();
    if (jump) {
      const from = items.at(at);
      const row = goTo(jump());
      if (event.shiftKey && row !== from) toggle(row, true);
    }
    if (jump || actions[event.key]?.(event)) event.preventDefault();
  };
  useGoToExpected(items, goTo, input.selected !== null);
  return { activeAt: at, setActiveKey, onKeyDown };
}

/** The line that has the focus or would get it, and the way to another one. */
function useActiveLine(input: RowKeysInput) {
  const { items } = input;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [awaited, setAwaited] = useState<number | null>(null);
  const at = usePlace(items, activeKey);
  const goTo = (index: number): ListItem | null => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    const row = items.at(to) ?? null;
    if (input.scroller.current === null) return row;
    setAwaited(row === null && items.length > 0 ? to : null);
    if (row === null) {
      scrollToRow(input.scroller.current, to, input.rowPx);
      return row;
    }
    const column = document.activeElement?.closest('[aria-colindex]')?.ariaColIndex ?? null;
    flushSync(() => setActiveKey(row.id));
    scrollToRow(input.scroller.current, to, input.rowPx);
    focusRow(input.scroller.current, row.id, column);
    return row;
  };
  useAwaited(items, awaited, goTo);
  return { at, goTo, setActiveKey };
}

/** Goes to a line that was not at hand, once it is. */
function useAwaited(items: Lines, index: number | null, goTo: (index: number) => unknown): void {
  const isHere = index !== null && items.at(index) !== undefined;
  const go = useEffectEvent((): void => void (index !== null && goTo(index)));
  useEffect(() => {
    if (isHere) queueMicrotask(() => go());
  }, [isHere]);
}

/** Where the line of this id is; the first one if nowhere. */
function usePlace(items: Lines, id: string | null): number {
  const placeOf = useMemo(() => createPlace(), []);
  return useMemo(() => (id === null ? 0 : placeOf(items, id)), [placeOf, items, id]);
}

/** Changes of the selection; no-ops if nothing can be selected. */
function selectionOver({ items, selected, onSelect }: RowKeysInput) {
  return {
    /** `isForced` only adds. */
    toggle: (item: ListItem | null | undefined, isForced = false): void => {
      const row = deviceOfItem(item ?? undefined);
      if (selected === null || row === null) return;
      const next = new Set(selected);
      if (next.has(row.id) && !isForced) next.delete(row.id);
      else next.add(row.id);
      onSelect(next);
    },
    selectAll: (): boolean => {
      if (selected !== null) onSelect(new Set(items.ids()));
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
  const name = key.replaceAll(/["\\]/g, '\\$&');
  const row = scroller.querySelector<HTMLElement>(
    `[data-device-key="${name}"], [data-item="${name}"]`,
  );
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

/** The head is above the first row, and no tab stop of its own. True if the key went that way. */
function throughHead({ key, currentTarget }: KeyboardEvent, at: number, toRows: () => void) {
  const cell = currentTarget.querySelector('[role=columnheader]:has(input, button)');
  const isInHead = cell?.closest('[role=row]')?.contains(document.activeElement) === true;
  if (key === 'ArrowUp' && at === 0 && !isInHead) return focusOn(cell);
  if (key !== 'ArrowDown' || !isInHead) return false;
  toRows();
  return true;
}

/** A cell with a button gives it the focus, since nothing else in it can be used. */
function focusOn(element: Element | null): boolean {
  const own = element?.matches('[aria-colindex]')
    ? element.querySelector<HTMLElement>('button, [role=columnheader] input')
    : null;
  const target = own ?? element;
  if (target instanceof HTMLElement) target.focus();
  return target !== null;
}

/** Controls in a row keep Enter and Space for themselves. */
const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('button, input') !== null;
