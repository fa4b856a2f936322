import { useState } from 'react';

import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './BenchCheck.module.css';

/** Saves what this host and its devices look like, without serials, for whoever maintains Muster. */
export function ReportPart() {
  const words = useWords().benchCheck.report;
  const command = useCommand(useBridge().saveHostReport);
  const [fileName, setFileName] = useState<string | null>(null);
  const isRunning = command.state.kind === 'running';
  const save = async () => {
    setFileName(null);
    const saved = await command.run();
    if (saved) setFileName(saved.fileName);
  };
  return (
    <section className={styles.part} aria-labelledby="report-title">
      <h4 id="report-title">{words.title}</h4>
      <p className={styles.soft}>{words.hint}</p>
      <div className={styles.line}>
        <Button onClick={() => void save()} disabled={isRunning}>
          {words.save}
        </Button>
        <p role="status" className={styles.soft}>
          {isRunning && words.saving}
          {!isRunning && fileName !== null && <ReceivedText text={words.done(fileName)} />}
        </p>
      </div>
      <FailureNote state={command.state} />
    </section>
  );
}
