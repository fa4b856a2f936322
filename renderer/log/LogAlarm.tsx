import { useState } from 'react';

import { logFailureWords } from '../../words/log-failure.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';
import styles from './LogAlarm.module.css';
import { useAlarm } from './use-alarm.ts';

/**
 * The log is not writable: what happened, what it means for the devices, what to do now. Part of the
 * top bar, which becomes red; with a sound until it is over or silenced.
 */
export function LogAlarm() {
  const { bench, log: words } = useWords();
  const formats = useFormats();
  const log = useBench((state) => state.log);
  const rescue = useBench((state) => state.health.rescue ?? null);
  const [mutedMs, setMutedMs] = useState<number | null>(null);
  const isMuted = log.kind === 'failed' && mutedMs === log.sinceMs;
  useAlarm(log.kind === 'failed' && !isMuted);
  if (log.kind !== 'failed') return null;
  const { what, devices, next } = logFailureWords(words.failed, log, rescue, formats.count);
  const isReady = log.phase === 'confirm';
  return (
    <section className={styles.alarm} aria-labelledby="log-failed-title" data-phase={log.phase}>
      <Icon name="alarm" />
      <div className={styles.said}>
        <div className={styles.first}>
          <h2 id="log-failed-title">{bench.log.failedTitle}</h2>
          <p>
            <strong>{what}</strong> {bench.log.failedSince(formats.clock(log.sinceMs))}{' '}
            {log.phase === 'checking' && <strong>{words.failed.checking}.</strong>}
          </p>
        </div>
        <p>{devices}</p>
        <p>{isReady ? words.failed.ready : next}</p>
      </div>
      {isReady && <Confirm />}
      {rescue?.kind === 'not-copied' && <OtherPlace />}
      {isMuted ? (
        <p className={styles.muted}>{words.failed.muted}</p>
      ) : (
        <Button className={styles.button} onClick={() => setMutedMs(log.sinceMs)}>
          {words.failed.mute}
        </Button>
      )}
    </section>
  );
}

/** The only copy is the open file: a person may choose a disk for another one. */
function OtherPlace() {
  const words = useWords().log.failed.rescue;
  const rescue = useToastedCommand(useBridge().rescueLog);
  return (
    <Button className={styles.button} disabled={rescue.isRunning} onClick={() => void rescue.run()}>
      {words.button}
    </Button>
  );
}

/** After a full disk or a replaced file only a person lets the log continue. */
function Confirm() {
  const words = useWords().log.failed;
  const confirm = useToastedCommand(useBridge().confirmLogRecovered);
  return (
    <Button
      className={styles.button}
      disabled={confirm.isRunning}
      onClick={() => void confirm.run()}
    >
      {words.confirm}
    </Button>
  );
}
