import { useState } from 'react';

import { useOpenSettings } from '../state/navigation.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { HealthText } from './HealthText.tsx';
import styles from './LogHealthLine.module.css';

/**
 * One line below every screen: what was verified, what is backed up, and the sign-off of the day.
 */
export function LogHealthLine() {
  const words = useWords().log.health;
  const openSettings = useOpenSettings();
  const health = useBench((state) => state.health);
  return (
    <footer className={styles.line} aria-label={words.label}>
      <HealthText health={health} />
      <Button look="quiet" onClick={() => openSettings('data')}>
        {words.more}
      </Button>
      <CloseDay />
    </footer>
  );
}

function CloseDay() {
  const words = useWords().log.health;
  const formats = useFormats();
  const closeDay = useCommand(useBridge().closeDay);
  const [closed, setClosed] = useState<string | null>(null);
  const close = async (): Promise<void> => {
    const done = await closeDay.run();
    if (done !== null) setClosed(words.dayClosed(formats.count(done.rows), done.fileName));
  };
  return (
    <span className={styles.day}>
      {closed !== null && <span role="status">{closed}</span>}
      <FailureNote state={closeDay.state} />
      <Button
        look="quiet"
        title={words.closeDayHint}
        disabled={closeDay.state.kind === 'running'}
        onClick={() => void close()}
      >
        {words.closeDay}
      </Button>
    </span>
  );
}
