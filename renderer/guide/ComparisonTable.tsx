import { COMPARISON } from '../../enrollment/guide/guide.ts';
import type { TopicId } from '../../enrollment/guide/topics.ts';
import { METHODS } from '../../enrollment/profile.ts';
import { useWords } from '../state/use-bench.ts';
import text from '../ui/Text.module.css';
import styles from './Guide.module.css';
import { StatementView } from './StatementView.tsx';

/** The suitability tables of the three methods in one; rows relevant to the answers are marked. */
export function ComparisonTable({ asked }: { readonly asked: readonly TopicId[] }) {
  const words = useWords();
  return (
    <section className={styles.section} aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.guide.tableTitle}</h2>
      <p className={text.soft}>{words.guide.tableHint}</p>
      <table className={styles.table} aria-labelledby="comparison-title">
        <thead>
          <tr>
            <th scope="col">{words.guide.topic}</th>
            {METHODS.map((method) => (
              <th key={method} scope="col">
                {words.methods[method]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARISON.map(({ topic, answers }) => (
            <tr key={topic} data-topic={topic} data-asked={asked.includes(topic)}>
              <th scope="row">
                {words.guideTopics[topic]}
                {asked.includes(topic) && <span className={styles.asked}>{words.guide.asked}</span>}
              </th>
              {METHODS.map((method) => {
                const statement = answers[method];
                return (
                  <td key={method}>
                    {statement === null ? (
                      <span className={text.soft}>{words.guide.notSaid}</span>
                    ) : (
                      <StatementView statement={statement} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
