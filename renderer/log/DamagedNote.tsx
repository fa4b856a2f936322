import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import styles from './Notes.module.css';

/** The full check found rows that were altered. Stays until Muster is closed. */
export function DamagedNote() {
  const words = useWords().log.damaged;
  const formats = useFormats();
  const check = useBench((state) => state.health.check);
  if (check.kind !== 'damaged') return null;
  const { firstBad, lastBad } = check;
  return (
    <section
      className={classes(styles.note, styles.loud)}
      role="alert"
      aria-labelledby="log-damaged-title"
    >
      <h2 id="log-damaged-title">{words.title}</h2>
      <p>
        <strong>
          {firstBad === null
            ? words.noRow
            : words.rows(formats.count(firstBad), formats.count(lastBad ?? firstBad))}
        </strong>{' '}
        {words.devices} {words.next}
      </p>
    </section>
  );
}
