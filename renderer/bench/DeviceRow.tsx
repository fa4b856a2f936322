import { Cell, Row } from 'react-aria-components';

import { useSurroundings, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import type { BenchRow } from './bench-row.ts';
import { DeviceCell } from './DeviceCell.tsx';
import styles from './DeviceTable.module.css';
import { SelectBox } from './SelectBox.tsx';
import type { TableColumn } from './table-columns.ts';

const cx = classNames(styles);

/** A row that is younger than this is lit for a moment. */
const FRESH_MS = 1500;

interface DeviceRowProps {
  readonly row: BenchRow;
  readonly columns: readonly TableColumn[];
  readonly isOpen: boolean;
  readonly isSelectable: boolean;
}

export function DeviceRow({ row, columns, isOpen, isSelectable }: DeviceRowProps) {
  const words = useWords();
  const { nowMs } = useSurroundings();
  const isFresh = nowMs() - row.device.firstSeenMs < FRESH_MS;
  return (
    <Row
      id={row.id}
      textValue={row.device.serial?.value ?? row.device.port}
      className={cx('row', isFresh && 'fresh', isOpen && 'open')}
      data-device-key={row.id}
      data-state={row.state}
    >
      {isSelectable && (
        <Cell className={cx('cell', 'tick')}>
          <SelectBox label={words.bench.table.select} />
        </Cell>
      )}
      {columns.map((column) => (
        <Cell key={column.id} className={cx('cell', column.align)}>
          <DeviceCell row={row} column={column.id} />
        </Cell>
      ))}
    </Row>
  );
}
