import { useEffect, useState } from 'react';

import type { Recovery } from '../../contract/log-health.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FindingBackups } from './FindingBackups.tsx';
import { HealthText } from './HealthText.tsx';
import styles from './BackupsPart.module.css';
import { RestoreChoice } from './RestoreChoice.tsx';
import { useRecovery } from './use-recovery.ts';

/** What was verified and backed up, a backup on demand, and restoring an older one. */
export function BackupsPart() {
  const words = useWords().log.care;
  const health = useBench((state) => state.health);
  const { recovery, state, find } = useRecovery();
  // Reloads the choices after a new backup.
  useEffect(() => find(), [find, health.backup?.atMs]);
  return (
    <section className={styles.care} aria-labelledby="backups-title">
      <h4 id="backups-title">{words.title}</h4>
      <p className={styles.facts}>
        <HealthText health={health} />
      </p>
      <BackUp />
      <FailureNote state={state} />
      {state.kind !== 'failed' && <Restores recovery={recovery} />}
    </section>
  );
}

function BackUp() {
  const words = useWords().log.care;
  const formats = useFormats();
  const backUp = useCommand(useBridge().backUpNow);
  const [rows, setRows] = useState<number | null>(null);
  const isRunning = backUp.state.kind === 'running';
  const run = async (): Promise<void> => {
    const done = await backUp.run();
    if (done !== null) setRows(done.rows);
  };
  return (
    <>
      <p>{words.often}</p>
      <p>
        <Button disabled={isRunning} onClick={() => void run()}>
          {isRunning ? words.backingUp : words.backUp}
        </Button>{' '}
        {rows !== null && <span role="status">{words.backedUp(formats.count(rows))}</span>}
      </p>
      <FailureNote state={backUp.state} />
    </>
  );
}

function Restores({ recovery }: { readonly recovery: Recovery | null }) {
  const words = useWords().log;
  if (recovery === null) return <FindingBackups />;
  const { backups } = recovery;
  return (
    <>
      <h5>{words.care.restoreTitle}</h5>
      {backups.length === 0 ? <p>{words.recovery.noBackups}</p> : <p>{words.care.restoreText}</p>}
      <ul>
        {backups.map((choice) => (
          <RestoreChoice key={choice.id} choice={choice} />
        ))}
      </ul>
    </>
  );
}
