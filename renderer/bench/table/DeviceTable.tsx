import { useCallback, useEffect, useRef, type MouseEvent } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useWords } from '../../state/use-bench.ts';
import { useView } from '../../state/use-view.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { BenchRow } from '../rows/bench-row.ts';
import styles from './DeviceTable.module.css';
import { DeviceRow } from './DeviceRow.tsx';
import { columnsFor, ROW_HEIGHT, trackStyle, type TableColumn } from './table-columns.ts';
import { TableHead } from './TableHead.tsx';
import { useFollowEnd } from './use-follow-end.ts';
import { useReveal } from './use-reveal.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useTableRoom } from './use-table-room.ts';

interface DeviceTableProps {
  readonly rows: readonly BenchRow[];
  /** True if a search or filter hides rows. */
  readonly isNarrowed: boolean;
  readonly openKey: string | null;
  readonly onOpen: (key: DeviceKey) => void;
  /** Null if nothing can be selected, as in a closed session. */
  readonly selected: ReadonlySet<string> | null;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

/** Every device of the session; only visible rows are rendered, however many there are. */
export function DeviceTable(props: DeviceTableProps) {
  const { rows, isNarrowed, openKey, onOpen, selected, onSelect } = props;
  const words = useWords().bench.table;
  const [{ density }] = useView();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = ROW_HEIGHT[density];
  const { window: drawn, widthPx, onScroll } = useTableRoom(scroller, rowPx, rows.length);
  const follow = useFollowEnd(scroller, rowPx, rows.length);
  useReveal(scroller, rows, rowPx, openKey);
  const columns = columnsFor(density, widthPx);
  const keys = useRowKeys({ scroller, rows, rowPx, selected, onSelect, onOpen });
  const onToggle = useToggle(selected, onSelect);
  const selection = selected && selectionOf(selected, rows);
  const onClick = ({ target }: MouseEvent): void => {
    const key = clickedKey(target);
    if (key !== null) onOpen(key as DeviceKey);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      className={styles.table}
      aria-label={words.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (selected === null ? 0 : 1)}
      aria-multiselectable={selected !== null}
      onScroll={() => {
        follow();
        onScroll();
      }}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => keys.setActiveKey(keyOf(event.target))}
      onClick={onClick}
    >
      <div
        role="presentation"
        className={styles.sheet}
        style={trackStyle(columns, selected !== null)}
      >
        <TableHead
          columns={columns}
          selection={selection}
          onToggleAll={() => onSelect(new Set(selection === 'all' ? [] : rows.map(({ id }) => id)))}
        />
        <TableBody
          {...{ rows, rowPx, columns, openKey, selected, onToggle }}
          drawn={rowsToDraw(drawn, keys.activeAt, rows)}
          activeAt={keys.activeAt}
        />
      </div>
      {rows.length === 0 && <NoRows isNarrowed={isNarrowed} />}
    </div>
  );
}

interface TableBodyProps extends Pick<DeviceTableProps, 'rows' | 'openKey' | 'selected'> {
  readonly rowPx: number;
  readonly columns: readonly TableColumn[];
  readonly drawn: readonly (readonly [BenchRow, number])[];
  readonly activeAt: number;
  readonly onToggle: (key: string) => void;
}

/** As high as all rows, with the rendered ones in position. */
function TableBody(props: TableBodyProps) {
  const { rows, rowPx, columns, drawn, activeAt, openKey, selected, onToggle } = props;
  return (
    <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowPx }}>
      {drawn.map(([row, index]) => (
        <DeviceRow
          key={row.id}
          row={row}
          index={index}
          topPx={index * rowPx}
          columns={columns}
          isOpen={row.id === openKey}
          isActive={index === activeAt}
          isSelected={selected && selected.has(row.id)}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
}

function NoRows({ isNarrowed }: Pick<DeviceTableProps, 'isNarrowed'>) {
  const words = useWords().bench.table;
  return (
    <EmptyState
      title={isNarrowed ? words.noMatch : words.waiting}
      hint={isNarrowed ? words.noMatchHint : words.waitingHint}
    />
  );
}

/**
 * Visible rows with their positions, and the focused row wherever it is, so that the focus is never
 * lost.
 */
function rowsToDraw(
  { first, end }: { readonly first: number; readonly end: number },
  activeAt: number,
  rows: readonly BenchRow[],
): readonly (readonly [BenchRow, number])[] {
  const shown = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (activeAt < first) shown.unshift(activeAt);
  else if (activeAt >= end) shown.push(activeAt);
  return shown.flatMap((index) => {
    const row = rows[index];
    return row ? [[row, index] as const] : [];
  });
}

/** The row that a click opens: not for a click on a checkbox, nor after selecting text. */
function clickedKey(target: EventTarget): string | null {
  const isTick = target instanceof Element && target.closest('label') !== null;
  return isTick || getSelection()?.type === 'Range' ? null : keyOf(target);
}

const keyOf = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-device-key]')?.dataset['deviceKey'] ?? null)
    : null;

function selectionOf(
  selected: ReadonlySet<string>,
  rows: readonly BenchRow[],
): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none';
  return rows.every((row) => selected.has(row.id)) ? 'all' : 'some';
}

/** A toggle with a stable identity, so that rows need not render again for it. */
function useToggle(
  selected: ReadonlySet<string> | null,
  onSelect: (keys: ReadonlySet<string>) => void,
): (key: string) => void {
  const latest = useRef({ selected, onSelect });
  useEffect(() => {
    latest.current = { selected, onSelect };
  });
  return useCallback((key) => {
    const next = new Set(latest.current.selected);
    if (!next.delete(key)) next.add(key);
    latest.current.onSelect(next);
  }, []);
}
