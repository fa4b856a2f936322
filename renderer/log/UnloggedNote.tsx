import { useState } from 'react';

import type { UnloggedDevice } from '../../enrollment/log-event.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import styles from './Notes.module.css';

/** What was seen while the log was not writable, and afterwards what became of it. */
export function UnloggedNote() {
  const words = useWords().log.unlogged;
  const formats = useFormats();
  const unlogged = useBench((state) => state.unlogged);
  const [dismissedMs, setDismissedMs] = useState<number | null>(null);
  if (unlogged === null || dismissedMs === unlogged.fromMs) return null;
  const { fromMs, untilMs, devices } = unlogged;
  const isOver = untilMs !== null;
  return (
    <section
      className={classes(styles.note, isOver ? styles.calm : styles.loud)}
      aria-labelledby="unlogged-title"
    >
      <h2 id="unlogged-title">
        {isOver ? words.after(formats.clock(fromMs), formats.clock(untilMs)) : words.during}
      </h2>
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
      {isOver && <Button onClick={() => setDismissedMs(fromMs)}>{words.dismiss}</Button>}
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
