import { useEffect, useMemo, useRef } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useWords } from '../../state/use-bench.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useView } from '../../state/use-view.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import type { ListItem } from '../../../enrollment/list/list-item.ts';
import type { Lines } from '../../../enrollment/list/lines.ts';
import type { SortChoice } from '../../../enrollment/list/sort-rows.ts';
import styles from './DeviceTable.module.css';
import type { GroupActions } from './GroupHead.tsx';
import type { RowWindow } from './row-window.ts';
import { TableBody } from './TableBody.tsx';
import {
  columnsFor,
  rowHeight,
  trackStyle,
  type ColumnId,
  type ColumnsInput,
} from './table-columns.ts';
import { TableHead } from './TableHead.tsx';
import { useHover } from './use-hover.ts';
import { useReveal } from './use-reveal.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';
import { useTableRoom } from './use-table-room.ts';

interface DeviceTableProps {
  readonly items: Lines;
  readonly columns: readonly ColumnId[];
  readonly sort: SortChoice | null;
  readonly onSort: (sort: SortChoice | null) => void;
  /** True if a search or filter hides rows. */
  readonly isNarrowed: boolean;
  readonly openKey: string | null;
  /** Its line, where that may not be at hand. */
  readonly openAt?: number | undefined;
  readonly onOpen: (key: DeviceKey) => void;
  /** Null if nothing can be selected, as in a closed session. */
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
  /** Null where nothing can be changed. */
  readonly onAct: ((row: BenchRow) => void) | null;
  readonly groupActions: GroupActions;
  readonly onHover: (isOver: boolean) => void;
  /** Tells which lines are in sight, where not all of them are at hand. */
  readonly onLook?: (range: RowWindow) => void;
}

/** Every device of the session; only visible rows are rendered, however many there are. */
export function DeviceTable(props: DeviceTableProps) {
  const { items, isNarrowed, openKey, onOpen, selected, onSelect } = props;
  const words = useWords().bench.table;
  const [{ density, textSize }] = useView();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = rowHeight({ density, textSize });
  const { window: drawn, widthPx, onScroll } = useTableRoom(scroller, rowPx, items.length);
  const pointer = useHover(scroller, props.onHover);
  useSteadyScroll({ scroller, pointer, items, rowPx });
  useLook(drawn, props.onLook);
  useReveal({ scroller, items, rowPx, openKey, openAt: props.openAt });
  const hasTicks = selected !== null;
  const columns = useColumns({ chosen: props.columns, density, textSize, widthPx, hasTicks });
  const keys = useRowKeys({ scroller, items, rowPx, selected, onSelect, onOpen });
  const onToggle = useSteady((key: string): void => onSelect(toggled(selected, key)));
  const selection = useSelection(selected, items);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      className={styles.table}
      aria-label={words.label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length + (hasTicks ? 1 : 0)}
      aria-multiselectable={hasTicks}
      onScroll={onScroll}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => keys.setActiveKey(itemIdOf(event.target))}
      onClick={({ target }) => opensAt(target, onOpen)}
    >
      <div
        role="presentation"
        className={styles.sheet}
        style={
          { ...trackStyle(columns, hasTicks, density), '--row': `${String(rowPx)}px` } as object
        }
      >
        <TableHead
          columns={columns}
          selection={selection}
          sort={props.sort}
          onSort={props.onSort}
          onToggleAll={() => onSelect(new Set(selection === 'all' ? [] : items.ids()))}
        />
        <TableBody
          {...{ items, rowPx, columns, openKey, selected, onToggle, onOpen }}
          onAct={props.onAct}
          groupActions={props.groupActions}
          drawn={linesToDraw(drawn, keys.activeAt, items)}
          activeAt={keys.activeAt}
        />
      </div>
      {isBare(items, isNarrowed) && <NoLines isNarrowed={isNarrowed} />}
    </div>
  );
}

const useSelection = (selected: DeviceTableProps['selected'], items: Lines) =>
  useMemo(() => selected && selectionOf(selected, items), [selected, items]);

function useLook({ first, end }: RowWindow, onLook: DeviceTableProps['onLook']): void {
  useEffect(() => onLook?.({ first, end }), [onLook, first, end]);
}

/** The same array until one of these changes, so that no row is drawn again for it. */
function useColumns({ chosen, density, textSize, widthPx, hasTicks }: ColumnsInput) {
  return useMemo(
    () => columnsFor({ chosen, density, textSize, widthPx, hasTicks }),
    [chosen, density, textSize, widthPx, hasTicks],
  );
}

/** Nothing is left of the list, or no device has come yet. */
const isBare = ({ length, devices }: Lines, isNarrowed: boolean): boolean =>
  length === 0 || (!isNarrowed && devices === 0);

function NoLines({ isNarrowed }: Pick<DeviceTableProps, 'isNarrowed'>) {
  const words = useWords().bench.table;
  return (
    <EmptyState
      title={isNarrowed ? words.noMatch : words.waiting}
      hint={isNarrowed ? words.noMatchHint : words.waitingHint}
    />
  );
}

/** The same selection with this row in it, or without it. */
function toggled(selected: ReadonlySet<string> | null, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/**
 * Visible lines with their positions, and the focused one wherever it is, so that the focus is
 * never lost.
 */
function linesToDraw(
  { first, end }: { readonly first: number; readonly end: number },
  activeAt: number,
  items: Lines,
): readonly (readonly [ListItem, number])[] {
  const shown = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (activeAt < first) shown.unshift(activeAt);
  else if (activeAt >= end) shown.push(activeAt);
  return shown.flatMap((index) => {
    const item = items.at(index);
    return item ? [[item, index] as const] : [];
  });
}

function opensAt(target: EventTarget, onOpen: DeviceTableProps['onOpen']): void {
  const key = clickedKey(target);
  if (key !== null) onOpen(key);
}

/**
 * The row that a click opens: not for a click on a control, nor after selecting text, nor for the
 * second click on a button that has just settled its row.
 */
function clickedKey(target: EventTarget): DeviceKey | null {
  const isControl = target instanceof Element && target.closest('label, button') !== null;
  if (isControl || getSelection()?.type === 'Range' || !(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-device-key]');
  if (row === null || row.dataset['settled'] !== undefined) return null;
  return (row.dataset['deviceKey'] as DeviceKey | undefined) ?? null;
}

function itemIdOf(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-device-key], [data-item]');
  return row?.dataset['deviceKey'] ?? row?.dataset['item'] ?? null;
}

function selectionOf(selected: ReadonlySet<string>, items: Lines): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none';
  // Fewer than there are cannot be all of them, which is so after each arrival.
  const isAll = selected.size >= items.devices && items.ids().every((id) => selected.has(id));
  return isAll ? 'all' : 'some';
}
