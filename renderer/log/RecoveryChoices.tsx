import { useEffect } from 'react';

import type { Recovery, RecoveryChoice } from '../../contract/log-health.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useRecovery } from './use-recovery.ts';
import { SetAside } from './SetAside.tsx';
import styles from './RecoveryChoices.module.css';

const cx = classNames(styles);

/** How to go on from a damaged log: what each way keeps and loses, in numbers, before it is taken. */
export function RecoveryChoices() {
  const words = useWords().log.recovery;
  const { recovery, state, find } = useRecovery();
  useEffect(() => find(), [find]);
  return (
    <section className={cx('choices')} aria-labelledby="recovery-title">
      <h2 id="recovery-title">{words.title}</h2>
      {recovery === null && state.kind !== 'failed' && <p role="status">{words.finding}</p>}
      <FailureNote state={state} />
      {recovery !== null && <Found recovery={recovery} />}
    </section>
  );
}

function Found({ recovery }: { readonly recovery: Recovery }) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const { firstBad, lastBad, wholeRows, reaches, backups } = recovery;
  return (
    <>
      <p>
        {firstBad === null
          ? words.noRow
          : words.damage(formats.count(firstBad), formats.count(lastBad ?? firstBad))}{' '}
        {words.whole(formats.count(wholeRows))}{' '}
        {reaches !== null && words.reaches(formats.count(reaches))}
      </p>
      <p>{words.kept}</p>
      <h3>{words.backups}</h3>
      {backups.length === 0 && <p>{words.noBackups}</p>}
      <ul>
        {backups.map((choice) => (
          <Choice key={choice.name} choice={choice} />
        ))}
      </ul>
      <SetAside rows={reaches ?? wholeRows} />
    </>
  );
}

function Choice({ choice }: { readonly choice: RecoveryChoice }) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const bridge = useBridge();
  const restore = useCommand(bridge.restoreBackup);
  const { name, atMs, rows, carried, lost } = choice;
  return (
    <li className={cx('choice')}>
      <span>
        <strong>{words.choice(formats.dayAndClock(atMs), formats.count(rows))}</strong>{' '}
        {carried > 0 && words.carried(formats.count(carried))}{' '}
        {lost > 0 ? words.loses(formats.count(lost)) : words.losesNone}
      </span>
      <Button
        disabled={restore.state.kind === 'running'}
        onClick={() => void restore.run({ name })}
      >
        {restore.state.kind === 'running' ? words.working : words.restore}
      </Button>
      <FailureNote state={restore.state} />
    </li>
  );
}
