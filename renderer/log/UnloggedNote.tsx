import type { Unlogged } from '../../contract/log-health.ts';
import type { UnloggedDevice } from '../../enrollment/log-event.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './Notes.module.css';

interface UnloggedNoteProps {
  readonly unlogged: Unlogged;
  readonly onDismiss: () => void;
}

/** What was seen while the log was not writable, and afterwards what became of it. */
export function UnloggedNote({ unlogged, onDismiss }: UnloggedNoteProps) {
  const words = useWords().log.unlogged;
  const formats = useFormats();
  const { fromMs, untilMs, devices } = unlogged;
  const isOver = untilMs !== null;
  return (
    <section className={styles.note} aria-labelledby="unlogged-title">
      <h3 id="unlogged-title">
        {isOver ? words.after(formats.clock(fromMs), formats.clock(untilMs)) : words.during}
      </h3>
      {isOver && (
        <p>
          {devices.length === 0 ? words.allLogged : words.someLeft(formats.count(devices.length))}
        </p>
      )}
      <ul>
        {devices.map((device, index) => (
          <UnloggedRow key={index} device={device} />
        ))}
      </ul>
      {isOver && <Button onClick={onDismiss}>{words.dismiss}</Button>}
    </section>
  );
}

function UnloggedRow({ device }: { readonly device: UnloggedDevice }) {
  const words = useWords();
  const formats = useFormats();
  const { port, serial, model, mode, seenMs, leftMs } = device;
  const { unlogged } = words.log;
  return (
    <li className={styles.row}>
      <span className={styles.port}>{port}</span>
      <span>
        {serial === null ? unlogged.noSerial : <SerialText value={serial.value} />}{' '}
        <ReceivedText text={model ?? words.modes[mode]} />
      </span>
      <span>{unlogged.seen(formats.clockSeconds(seenMs))}</span>
      <span>{leftMs === null ? unlogged.still : unlogged.left(formats.clockSeconds(leftMs))}</span>
    </li>
  );
}
