import { assertNever } from '../../../enrollment/assert-never.ts';
import { reconnects } from '../../../enrollment/device.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ExceptionMark } from '../../ui/ExceptionMark.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { BenchRow } from '../rows/bench-row.ts';
import text from '../../ui/Text.module.css';
import styles from './DeviceTable.module.css';
import { evidenceOf } from '../../../words/evidence.ts';
import { ReconnectsMark } from './ReconnectsMark.tsx';
import type { ColumnId } from './table-columns.ts';
import { TwoLines } from './TwoLines.tsx';

interface DeviceCellProps {
  readonly row: BenchRow;
  readonly column: ColumnId;
}

/** The content of one column for one device. */
export function DeviceCell({ row, column }: DeviceCellProps) {
  const words = useWords();
  const formats = useFormats();
  const { device, next } = row;
  const { table } = words.bench;
  const fact = (id: ColumnId) => <DeviceCell row={row} column={id} />;
  switch (column) {
    case 'ordinal':
      return formats.count(device.ordinal);
    case 'state':
      return <StateCell row={row} />;
    case 'serial':
      return device.serial ? (
        <SerialText value={device.serial.value} />
      ) : (
        <span className={text.soft}>{table.noSerial}</span>
      );
    case 'source':
      return device.serial ? words.sources[device.serial.source] : '';
    case 'model':
      return device.model === null ? (
        <span className={text.soft}>{table.noModel}</span>
      ) : (
        <ReceivedText text={device.model} />
      );
    case 'mode':
      return words.modes[device.mode];
    case 'port':
      return (
        <span className={styles.port}>
          <PortText port={device.port} />
        </span>
      );
    case 'lastSeen':
      return device.isPresent ? table.here : formats.clock(device.lastSeenMs);
    case 'reconnects':
      return formats.count(reconnects(device));
    case 'next':
      return next === null ? (
        <span className={text.soft}>{table.noNext}</span>
      ) : (
        <span>{words.guideSteps[next.wording].text}</span>
      );
    case 'serialAndSource':
      return <TwoLines above={fact('serial')} below={fact('source')} />;
    case 'portAndMode':
      return <TwoLines above={fact('port')} below={fact('mode')} />;
    case 'lastSeenAndReconnects':
      return <TwoLines above={fact('lastSeen')} below={<ReconnectsMark device={device} />} />;
    default:
      return assertNever(column);
  }
}

/** The state with its evidence, or with an exception that the state does not imply. */
function StateCell({ row }: Pick<DeviceCellProps, 'row'>) {
  const evidence = evidenceOf(row, useWords(), useFormats());
  const other = row.exceptions.find(({ kind }) => kind !== row.state);
  if (other === undefined) return <StateMark state={row.shown} evidence={evidence} />;
  return (
    <TwoLines above={<StateMark state={row.shown} />} below={<ExceptionMark kind={other.kind} />} />
  );
}
