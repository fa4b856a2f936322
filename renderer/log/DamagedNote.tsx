import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './Notes.module.css';

const cx = classNames(styles);

/** The full check found rows that are not as they were written. Stays until Muster is closed. */
export function DamagedNote() {
  const words = useWords().log.damaged;
  const formats = useFormats();
  const check = useBench((state) => state.health.check);
  if (check.kind !== 'damaged') return null;
  const { firstBad, lastBad } = check;
  return (
    <section className={cx('note', 'loud')} role="alert" aria-labelledby="log-damaged-title">
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
