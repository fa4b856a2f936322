import { memo } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useSurroundings, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { DeviceCell } from './DeviceCell.tsx';
import styles from './DeviceTable.module.css';
import { ReasonCell, SettledCell } from './ReasonCell.tsx';
import { SelectBox } from './SelectBox.tsx';
import type { TableColumn } from './table-columns.ts';

/** A row younger than this is highlighted. */
const FRESH_MS = 1500;

interface DeviceRowProps {
  readonly row: BenchRow;
  /** The exception that was just settled; null for every other row. */
  readonly settled: ExceptionKind | null;
  /** Position in the list, from 0. */
  readonly index: number;
  readonly topPx: number;
  readonly columns: readonly TableColumn[];
  readonly isOpen: boolean;
  readonly isActive: boolean;
  /** Null if nothing can be selected. */
  readonly isSelected: boolean | null;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: DeviceKey) => void;
  /** Null where nothing can be changed. */
  readonly onAct: ((row: BenchRow) => void) | null;
}

/** One device; renders again only if it or its position changes, however many arrive around it. */
export const DeviceRow = memo(function DeviceRow(props: DeviceRowProps) {
  const { row, settled, columns, isOpen, isActive, isSelected } = props;
  const { nowMs } = useSurroundings();
  const isFresh = nowMs() - row.device.firstSeenMs < FRESH_MS;
  const kind = row.exceptions[0]?.kind;
  const isWaiting = kind !== undefined;
  const firstColumn = isSelected === null ? 1 : 2;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={isSelected ?? undefined}
      tabIndex={isActive ? 0 : -1}
      className={classes(
        styles.row,
        isFresh && styles.fresh,
        isOpen && styles.open,
        settled !== null && styles.settled,
      )}
      style={{ top: props.topPx }}
      data-device-key={row.id}
      data-state={row.word}
      data-lane={settled === null ? kind : undefined}
      data-settled={settled === null ? undefined : row.id}
    >
      {isSelected !== null && <TickCell {...{ row, isSelected }} onToggle={props.onToggle} />}
      {columns.map((column, index) => {
        // The reason takes the place of the steps as well.
        const spans = isWaiting && column.id === 'next' && columns[index - 1]?.id === 'steps';
        if (isWaiting && column.id === 'steps') return null;
        return (
          <div
            key={column.id}
            role={column.id === 'serial' ? 'rowheader' : 'gridcell'}
            aria-colindex={index + firstColumn - (spans ? 1 : 0)}
            aria-colspan={spans ? 2 : undefined}
            tabIndex={-1}
            className={classes(
              styles.cell,
              column.align === 'end' && styles.end,
              spans && styles.wide,
              column.id === 'serial' && styles['serial-cell'],
            )}
          >
            <RowCell {...props} column={column} isWaiting={isWaiting} />
          </div>
        );
      })}
    </div>
  );
});

interface TickCellProps extends Pick<DeviceRowProps, 'row' | 'onToggle'> {
  readonly isSelected: boolean;
}

function TickCell({ row, isSelected, onToggle }: TickCellProps) {
  const words = useWords().bench.table;
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      tabIndex={-1}
      className={classes(styles.cell, styles.tick)}
    >
      <SelectBox
        label={words.select}
        state={isSelected ? 'all' : 'none'}
        onToggle={() => onToggle(row.id)}
      />
    </div>
  );
}

interface RowCellProps extends DeviceRowProps {
  readonly column: TableColumn;
  readonly isWaiting: boolean;
}

function RowCell({ row, settled, columns, column, isWaiting, onAct, onOpen }: RowCellProps) {
  if (column.id !== 'next' || !isWaiting) {
    const hasServices = columns.some(({ id }) => id === 'services');
    return <DeviceCell row={row} column={column.id} hasServices={hasServices} />;
  }
  if (settled !== null) return <SettledCell row={row} exception={settled} />;
  return <ReasonCell row={row} onAct={onAct} onOpen={({ device }) => onOpen(device.key)} />;
}
