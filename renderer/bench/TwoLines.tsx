import { reconnects } from '../../enrollment/device.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import type { BenchRow } from './bench-row.ts';
import { DeviceCell } from './DeviceCell.tsx';
import styles from './DeviceTable.module.css';

const cx = classNames(styles);

/** Which fact stands above and which below in a folded column. */
const FOLDS = {
  serialAndSource: ['serial', 'source'],
  portAndMode: ['port', 'mode'],
  lastSeenAndReconnects: ['lastSeen', 'reconnects'],
} as const;

interface TwoLinesProps {
  readonly row: BenchRow;
  readonly column: keyof typeof FOLDS;
}

/** Two facts of a device, one above the other; reconnects only when there were any. */
export function TwoLines({ row, column }: TwoLinesProps) {
  const words = useWords().bench.table;
  const formats = useFormats();
  const [above, below] = FOLDS[column];
  const count = reconnects(row.device);
  return (
    <span className={cx('two')}>
      <span className={cx('line')}>
        <DeviceCell row={row} column={above} />
      </span>
      <span className={cx('line', 'below')}>
        {below !== 'reconnects' && <DeviceCell row={row} column={below} />}
        {below === 'reconnects' && count > 0 && (
          <span title={words.reconnected(formats.count(count))}>
            <span aria-hidden="true">{words.reconnectedShort(formats.count(count))}</span>
            <span className="visually-hidden">{words.reconnected(formats.count(count))}</span>
          </span>
        )}
      </span>
    </span>
  );
}
