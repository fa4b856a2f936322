import { memo } from 'react';

import { useSurroundings, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import { DeviceCell } from './DeviceCell.tsx';
import styles from './DeviceTable.module.css';
import { SelectBox } from './SelectBox.tsx';
import type { TableColumn } from './table-columns.ts';

/** A row younger than this is highlighted. */
const FRESH_MS = 1500;

interface DeviceRowProps {
  readonly row: BenchRow;
  /** Position in the table, from 0. */
  readonly index: number;
  readonly topPx: number;
  readonly columns: readonly TableColumn[];
  readonly isOpen: boolean;
  readonly isActive: boolean;
  /** Null if nothing can be selected. */
  readonly isSelected: boolean | null;
  readonly onToggle: (key: string) => void;
}

/** One device; renders again only if it or its position changes, however many arrive around it. */
export const DeviceRow = memo(function DeviceRow(props: DeviceRowProps) {
  const { row, columns, isOpen, isActive, isSelected } = props;
  const words = useWords();
  const { nowMs } = useSurroundings();
  const isFresh = nowMs() - row.device.firstSeenMs < FRESH_MS;
  const firstColumn = isSelected === null ? 1 : 2;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={isSelected ?? undefined}
      tabIndex={isActive ? 0 : -1}
      className={classes(styles.row, isFresh && styles.fresh, isOpen && styles.open)}
      style={{ top: props.topPx }}
      data-device-key={row.id}
      data-state={row.shown}
    >
      {isSelected !== null && (
        <div
          role="gridcell"
          aria-colindex={1}
          tabIndex={-1}
          className={classes(styles.cell, styles.tick)}
        >
          <SelectBox
            label={words.bench.table.select}
            state={isSelected ? 'all' : 'none'}
            isTabStop={false}
            onToggle={() => props.onToggle(row.id)}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column.id}
          role={column.id.startsWith('serial') ? 'rowheader' : 'gridcell'}
          aria-colindex={index + firstColumn}
          tabIndex={-1}
          className={classes(styles.cell, column.align === 'end' && styles.end)}
        >
          <DeviceCell row={row} column={column.id} />
        </div>
      ))}
    </div>
  );
});
