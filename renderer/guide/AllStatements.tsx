import { statementsOf } from '../../enrollment/guide/guide.ts';
import { STATEMENT_GROUPS } from '../../enrollment/guide/statement.ts';
import { useWords } from '../state/use-bench.ts';
import text from '../ui/Text.module.css';
import styles from './Guide.module.css';
import { StatementView } from './StatementView.tsx';

/** Every numbered statement, collapsed by group, for reference. */
export function AllStatements() {
  const words = useWords().guide;
  return (
    <section className={styles.section} aria-labelledby="all-title">
      <h2 id="all-title">{words.everything}</h2>
      <p className={text.soft}>{words.everythingHint}</p>
      <div>
        {STATEMENT_GROUPS.map((group) => (
          <details key={group} className={styles.group}>
            <summary>
              {words.groups[group]} ({group})
            </summary>
            <ul className={styles.list}>
              {statementsOf(group).map((statement) => (
                <li key={statement.id}>
                  <StatementView statement={statement} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
