import { useState } from 'react';

import type { LogHealth } from '../../contract/log-health.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './LogHealthLine.module.css';

const cx = classNames(styles);

/** One line below every screen: what was checked, what is backed up, and the sign-off of the day. */
export function LogHealthLine() {
  const words = useWords().log.health;
  const formats = useFormats();
  const health = useBench((state) => state.health);
  return (
    <footer className={cx('line')} aria-label={words.label}>
      <span>{checkText(health, words, formats)}</span>
      <span>
        {health.backup === null
          ? words.noBackup
          : words.backup(
              formats.dayAndClock(health.backup.atMs),
              formats.count(health.backup.rows),
            )}
      </span>
      <CloseDay />
    </footer>
  );
}

function checkText({ check }: LogHealth, words: Words['log']['health'], formats: Formats): string {
  switch (check.kind) {
    case 'not-checked':
      return words.notChecked;
    case 'running':
      return words.running;
    case 'verified':
      return words.verified(formats.clock(check.atMs), formats.count(check.rows));
    case 'damaged':
      return words.damaged;
  }
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
    <span className={cx('day')}>
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
