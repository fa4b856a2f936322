import type { Profile } from '../../enrollment/profile.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { DueItem } from './DueList.tsx';
import styles from './Readiness.module.css';
import { useChecklist, useDueOf } from './use-readiness.ts';

/**
 * Before a session opens: what of its profile has expired, ends soon or is not met. Blocks nothing.
 */
export function SessionWarning({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const formats = useFormats();
  const said = words.readinessScreen.warning;
  const due = useDueOf(profile);
  const items = useChecklist(profile);
  const notMet = items.filter(({ state }) => state === 'not-met');
  const open = items.filter(({ state }) => state === 'open' || state === 'to-confirm').length;
  if (due.length === 0 && notMet.length === 0 && open === 0) return null;
  return (
    <section className={styles.warning} aria-labelledby="warning-title" data-warning>
      <h3 id="warning-title">{said.title}</h3>
      <ul className={styles['due-in-warning']}>
        {due.map((entry) => (
          <DueItem key={`${entry.clockId} ${entry.subject}`} entry={entry} />
        ))}
        {notMet.map(({ prerequisite, reasons }) => (
          <li key={prerequisite.statement.id}>
            {prerequisite.statement.id}:{' '}
            {reasons.map((reason) => words.readiness.checklistReasons[reason]).join(' ')}
          </li>
        ))}
        {open > 0 && <li>{said.open(formats.count(open))}</li>}
      </ul>
      <p className={styles.soft}>{said.text}</p>
    </section>
  );
}
