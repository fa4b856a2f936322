import { assertNever } from '../../../enrollment/assert-never.ts';
import { isLabelOnly, reconnects } from '../../../enrollment/device.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { ExceptionMark } from '../../ui/ExceptionMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import text from '../../ui/Text.module.css';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import styles from './DeviceTable.module.css';
import { NextText } from './NextText.tsx';
import { ReconnectsMark } from './ReconnectsMark.tsx';
import { RowMark } from './RowMark.tsx';
import { ServicesCell } from './ServicesCell.tsx';
import { shortModel } from '../rows/short-model.ts';
import { StepSquares } from './StepSquares.tsx';
import type { ColumnId } from './table-columns.ts';

interface DeviceCellProps {
  readonly row: BenchRow;
  readonly column: ColumnId;
  /** Whether the column of the services is there. */
  readonly hasServices: boolean;
}

/** The content of one column for one device. */
export function DeviceCell({ row, column, hasServices }: DeviceCellProps) {
  const words = useWords();
  const formats = useFormats();
  const { device } = row;
  const { table } = words.bench;
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
      return device.serial ? words.sources[device.serial.source] : null;
    case 'model':
      return <ModelCell row={row} />;
    case 'mode':
      return device.mode === null ? null : words.modes[device.mode];
    case 'port':
      return <PortOfRow device={device} />;
    case 'seen':
      return <SeenCell row={row} />;
    case 'reconnects':
      return reconnects(device) === 0 ? null : <ReconnectsMark device={device} />;
    case 'services':
      return <ServicesCell row={row} />;
    case 'steps':
      return <StepSquares row={row} />;
    case 'next':
      return <NextText row={row} isSaidBeside={hasServices} />;
    default:
      return assertNever(column);
  }
}

function PortOfRow({ device: { port, isPresent } }: Pick<BenchRow, 'device'>) {
  const words = useWords();
  return (
    <span className={classes(styles.port, !isPresent && styles.left)}>
      {port === null ? (
        <span title={words.stateMeanings['label-only']}>{words.ports.noPort}</span>
      ) : (
        <PortText port={port} />
      )}
    </span>
  );
}

/** The most urgent exception, or the word of the row. */
function StateCell({ row }: Pick<DeviceCellProps, 'row'>) {
  const [first] = row.exceptions;
  return first === undefined ? <RowMark word={row.word} /> : <ExceptionMark kind={first.kind} />;
}

/** The model; the mode as well where it is not the usual one. */
function ModelCell({ row: { device } }: Pick<DeviceCellProps, 'row'>) {
  const words = useWords();
  const { model, mode } = device;
  return (
    <>
      {model === null ? (
        <span className={text.soft}>{words.bench.table.noModel}</span>
      ) : (
        <span title={model}>
          <ReceivedText text={shortModel(model)} />
        </span>
      )}{' '}
      {mode !== null && mode !== 'booted-mac' && (
        <span className={text.soft}>{words.bench.list.inMode(words.modes[mode])}</span>
      )}
    </>
  );
}

/** When it came, or that and when it left. */
function SeenCell({ row: { device } }: Pick<DeviceCellProps, 'row'>) {
  const { list: words, table } = useWords().bench;
  const formats = useFormats();
  const { isPresent, firstSeenMs, lastSeenMs } = device;
  if (isPresent) {
    return (
      <span className={text.soft}>
        {formats.clock(firstSeenMs)} <span className="visually-hidden">{table.here}</span>
      </span>
    );
  }
  if (isLabelOnly(device)) return null;
  const said = words.leftAt(formats.clock(lastSeenMs));
  return (
    <span className={classes(text.soft, styles.gone)} title={said}>
      <Icon name="unplug" />
      <span aria-hidden="true">{formats.clock(lastSeenMs)}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
