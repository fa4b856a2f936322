import { useState } from 'react';

import { logFailureWords } from '../../words/log-failure.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './LogFailedBanner.module.css';
import { useAlarm } from './use-alarm.ts';

/** The log is not writable: the largest letters of the window and a sound, until it is again. */
export function LogFailedBanner() {
  const { bench, log: words } = useWords();
  const formats = useFormats();
  const log = useBench((state) => state.log);
  const rescue = useBench((state) => state.health.rescue ?? null);
  const [mutedMs, setMutedMs] = useState<number | null>(null);
  const isMuted = log.kind === 'failed' && mutedMs === log.sinceMs;
  useAlarm(log.kind === 'failed' && !isMuted);
  if (log.kind !== 'failed') return null;
  const { what, devices, next } = logFailureWords(words.failed, log, rescue, formats.count);
  return (
    <section className={styles.banner} aria-labelledby="log-failed-title" data-phase={log.phase}>
      <h2 id="log-failed-title">{bench.log.failedTitle}</h2>
      <p>
        <strong>{what}</strong> {bench.log.failedSince(formats.clock(log.sinceMs))}{' '}
        {log.phase === 'checking' && <strong>{words.failed.checking}.</strong>}
      </p>
      <p>{devices}</p>
      {log.phase === 'confirm' ? <Confirm /> : <p>{next}</p>}
      {rescue?.kind === 'not-copied' && <OtherPlace detail={rescue.detail} />}
      <p className={styles.detail}>
        {words.failed.detail}: <ReceivedText text={log.detail} />
      </p>
      {isMuted ? (
        <p className={styles.detail}>{words.failed.muted}</p>
      ) : (
        <Button onClick={() => setMutedMs(log.sinceMs)}>{words.failed.mute}</Button>
      )}
    </section>
  );
}

/** The only copy is the open file: a person may choose a disk for another one. */
function OtherPlace({ detail }: { readonly detail: string }) {
  const words = useWords().log.failed.rescue;
  const rescue = useCommand(useBridge().rescueLog);
  return (
    <>
      <p>
        <Button disabled={rescue.state.kind === 'running'} onClick={() => void rescue.run()}>
          {words.button}
        </Button>
      </p>
      <p className={styles.detail}>
        {words.detail}: <ReceivedText text={detail} />
      </p>
      <FailureNote state={rescue.state} />
    </>
  );
}

/** After a full disk or a replaced file only a person lets the log continue. */
function Confirm() {
  const words = useWords().log.failed;
  const confirm = useCommand(useBridge().confirmLogRecovered);
  return (
    <>
      <p>{words.ready}</p>
      <p>
        <Button disabled={confirm.state.kind === 'running'} onClick={() => void confirm.run()}>
          {words.confirm}
        </Button>
      </p>
      <FailureNote state={confirm.state} />
    </>
  );
}
