import { assertNever } from '../../enrollment/assert-never.ts';
import { reconnects } from '../../enrollment/device.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import type { BenchRow } from './bench-row.ts';
import styles from './DeviceTable.module.css';
import { evidenceText } from './evidence.ts';
import type { ColumnId } from './table-columns.ts';

const cx = classNames(styles);

/** What one column says about one device. */
export function DeviceCell({ row, column }: { readonly row: BenchRow; readonly column: ColumnId }) {
  const words = useWords();
  const formats = useFormats();
  const { device } = row;
  const table = words.bench.table;
  switch (column) {
    case 'ordinal':
      return formats.count(device.ordinal);
    case 'state':
      return (
        <StateMark
          state={row.state}
          evidence={device.enrolled && evidenceText(device.enrolled, words, formats)}
        />
      );
    case 'serial':
      return device.serial ? (
        <SerialText value={device.serial.value} />
      ) : (
        <span className={cx('soft')}>{table.noSerial}</span>
      );
    case 'source':
      return <span className={cx('soft')}>{words.sources[device.serial?.source ?? 'none']}</span>;
    case 'model':
      return device.model === null ? (
        <span className={cx('soft')}>{table.noModel}</span>
      ) : (
        <ReceivedText text={device.model} />
      );
    case 'mode':
      return words.modes[device.mode];
    case 'port':
      return <span className={cx('port')}>{device.port}</span>;
    case 'lastSeen':
      return device.isPresent ? table.here : formats.clock(device.lastSeenMs);
    case 'reconnects':
      return formats.count(reconnects(device));
    case 'next':
      return row.next === null ? <span className={cx('soft')}>{table.noNext}</span> : row.next.text;
    default:
      return assertNever(column);
  }
}
