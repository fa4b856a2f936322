import type { GuideStatement } from '../../enrollment/guide/guide.ts';
import type { Verdict } from '../../enrollment/guide/statement.ts';
import { statementWords } from '../../words/guide-words.ts';
import { useWords } from '../state/use-bench.ts';
import { GuideIds } from '../ui/GuideIds.tsx';
import text from '../ui/Text.module.css';
import styles from './Guide.module.css';

/** One numbered statement: the draft's text, its caveat, and the later reading where it differs. */
export function StatementView({ statement }: { readonly statement: GuideStatement }) {
  const words = useWords();
  const { id, group, verdict, microsoftLater: later } = statement;
  const said = statementWords(words, id);
  const draft = (
    <>
      <Said verdict={verdict} text={said.says} ids={[id]} />
      {said.caveat !== undefined && <p className={text.soft}>{said.caveat}</p>}
    </>
  );
  return (
    <div className={styles.statement} data-statement={id}>
      {later === null || said.later === undefined ? (
        draft
      ) : (
        <dl className={styles.readings}>
          <div>
            <dt>{group === 'T' ? words.guide.truth : words.guide.seedGuide}</dt>
            <dd>{draft}</dd>
          </div>
          <div className={styles.later}>
            <dt>{words.guide.later}</dt>
            <dd>
              <Said verdict={later.verdict} text={said.later} ids={later.gaps} />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

interface SaidProps {
  readonly verdict: Verdict | null;
  readonly text: string;
  readonly ids: readonly string[];
}

function Said({ verdict, text: sentence, ids }: SaidProps) {
  const words = useWords().guide;
  return (
    <p className={styles.said}>
      {verdict !== null && <span className={styles[verdict]}>{words.verdicts[verdict]}.</span>}
      {sentence} <GuideIds ids={ids} />
    </p>
  );
}
