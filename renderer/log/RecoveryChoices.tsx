import { useEffect } from 'react';

import type { Recovery } from '../../contract/log-health.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FindingBackups } from './FindingBackups.tsx';
import { useRecovery } from './use-recovery.ts';
import { RestoreChoice } from './RestoreChoice.tsx';
import { SetAside } from './SetAside.tsx';
import styles from './RecoveryChoices.module.css';

/** Ways to recover a damaged log: what each keeps and loses, in numbers, before it is chosen. */
export function RecoveryChoices() {
  const words = useWords().log.recovery;
  const { recovery, state, find } = useRecovery();
  useEffect(() => find(), [find]);
  return (
    <section className={styles.choices} aria-labelledby="recovery-title">
      <h2 id="recovery-title">{words.title}</h2>
      {recovery === null && state.kind !== 'failed' && <FindingBackups />}
      <FailureNote state={state} />
      {recovery !== null && <Found recovery={recovery} />}
    </section>
  );
}

function Found({ recovery }: { readonly recovery: Recovery }) {
  const words = useWords().log.recovery;
  const formats = useFormats();
  const { firstBad, lastBad, wholeRows, reaches, backups } = recovery;
  const damage =
    firstBad === null
      ? words.noRow
      : words.damage(formats.count(firstBad), formats.count(lastBad ?? firstBad));
  return (
    <>
      <p>
        {recovery.isGone === true ? words.gone : damage} {words.whole(formats.count(wholeRows))}{' '}
        {reaches !== null && words.reaches(formats.count(reaches))}
      </p>
      <p>{words.kept}</p>
      <h3>{words.backups}</h3>
      {backups.length === 0 && <p>{words.noBackups}</p>}
      <ul>
        {backups.map((choice) => (
          <RestoreChoice key={choice.id} choice={choice} />
        ))}
      </ul>
      <SetAside rows={reaches ?? wholeRows} />
    </>
  );
}
