import type { SubjectDue } from '../../enrollment/readiness/bench-deadlines.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { ClockMark } from './ClockMark.tsx';
import styles from './Readiness.module.css';
import { timeLeft } from './time-left.ts';
import { useDue } from './use-readiness.ts';

/** Everything of this bench that ends soon or has ended, most urgent first. */
export function DueList() {
  const words = useWords().readinessScreen;
  const due = useDue();
  return (
    <section className={styles.due} aria-labelledby="due-title">
      <h3 id="due-title">{words.due}</h3>
      {due.length === 0 ? (
        <p className={styles.soft}>{words.dueNone}</p>
      ) : (
        <ul aria-labelledby="due-title">
          {due.map((entry) => (
            <DueItem key={`${entry.clockId} ${entry.subject}`} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One due item: what, until when, and whose it is. */
export function DueItem({ entry }: { readonly entry: SubjectDue }) {
  const words = useWords();
  const formats = useFormats();
  const said = words.readinessScreen;
  const { of, clockId, state, dueAtMs, leftMs } = entry;
  const whose =
    of.kind === 'device'
      ? `${words.device.label(formats.count(of.ordinal))}${of.serial === null ? '' : `, ${of.serial}`}`
      : `${said.dueOf[of.kind]} ${of.kind === 'file' ? of.fileName : of.name}`;
  return (
    <li data-clock={clockId} data-state={state}>
      <span>{words.guideClocks[clockId].title}</span>
      <ClockMark state={state} />
      <span className={styles.soft}>
        {formats.dayAndClock(dueAtMs)}, {timeLeft(leftMs, said)}. <ReceivedText text={whose} />
      </span>
    </li>
  );
}
