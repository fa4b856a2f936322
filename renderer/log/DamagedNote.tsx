import type { LogCheck } from '../../contract/log-health.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { useNavigation } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Notes.module.css';

/** The full check found rows that were altered. Stays until Muster is closed. */
export function DamagedNote({ check }: { readonly check: Extract<LogCheck, { kind: 'damaged' }> }) {
  const { damaged: words, health } = useWords().log;
  const formats = useFormats();
  const { show } = useNavigation();
  const { firstBad, lastBad } = check;
  return (
    <section className={styles.note} aria-labelledby="log-damaged-title">
      <h3 id="log-damaged-title">{words.title}</h3>
      <p>
        <strong>
          {firstBad === null
            ? words.noRow
            : words.rows(formats.count(firstBad), formats.count(lastBad ?? firstBad))}
        </strong>{' '}
        {words.devices}
      </p>
      <p>{words.next}</p>
      <Button onClick={() => show({ kind: 'settings', part: 'data' })}>{health.more}</Button>
    </section>
  );
}
