import type { Statement, Verdict } from '../../enrollment/guide/statement.ts';
import { useWords } from '../state/use-bench.ts';
import text from '../ui/Text.module.css';
import styles from './Guide.module.css';

/** One numbered statement: the draft's text, its caveat, and the later reading where it differs. */
export function StatementView({ statement }: { readonly statement: Statement }) {
  const words = useWords().guide;
  const { id, group, seedGuide, verdict, caveat, microsoftLater: later } = statement;
  if (later === null) {
    return (
      <div className={styles.statement} data-statement={id}>
        <Said verdict={verdict} text={seedGuide} id={id} />
        {caveat !== null && <p className={text.soft}>{caveat}</p>}
      </div>
    );
  }
  return (
    <div className={styles.statement} data-statement={id}>
      <dl className={styles.readings}>
        <div>
          <dt>{group === 'T' ? words.truth : words.seedGuide}</dt>
          <dd>
            <Said verdict={verdict} text={seedGuide} id={id} />
            {caveat !== null && <p className={text.soft}>{caveat}</p>}
          </dd>
        </div>
        <div className={styles.later}>
          <dt>{words.later}</dt>
          <dd>
            <Said
              verdict={later.verdict}
              text={later.text}
              id={words.gaps(later.gaps.join(', '))}
            />
          </dd>
        </div>
      </dl>
    </div>
  );
}

interface SaidProps {
  readonly verdict: Verdict | null;
  readonly text: string;
  readonly id: string;
}

function Said({ verdict, text, id }: SaidProps) {
  const words = useWords().guide;
  return (
    <p className={styles.said}>
      {verdict !== null && <span className={styles[verdict]}>{words.verdicts[verdict]}.</span>}
      {text} <span className={styles.id}>{id}</span>
    </p>
  );
}
