import type { Fit, MethodVerdict } from '../../enrollment/guide/choose-method.ts';
import type { MethodReason } from '../../enrollment/guide/method-reason.ts';
import { useWords } from '../state/use-bench.ts';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';
import text from '../ui/Text.module.css';
import styles from './Guide.module.css';
import { StatementView } from './StatementView.tsx';

const TONES: Readonly<Record<Fit, Tone>> = {
  fitting: 'good',
  possible: 'partly',
  'not-advised': 'bad',
};

/** The verdict on one method given the answers, with its reasons in both readings. */
export function MethodVerdictView({ verdict }: { readonly verdict: MethodVerdict }) {
  const words = useWords();
  const { method, fit, speaksFor, speaksAgainst } = verdict;
  const id = `verdict-${method}`;
  return (
    <section className={styles.verdict} aria-labelledby={id} data-method={method} data-fit={fit}>
      <h3 id={id}>{words.methods[method]}</h3>
      <VerdictMark tone={TONES[fit]} word={words.guide.fits[fit]} />
      <Reasons
        title={words.guide.speaksAgainst}
        none={words.guide.nothingAgainst}
        reasons={speaksAgainst}
      />
      <Reasons title={words.guide.speaksFor} none={words.guide.nothingFor} reasons={speaksFor} />
    </section>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly none: string;
  readonly reasons: readonly MethodReason[];
}

function Reasons({ title, none, reasons }: ReasonsProps) {
  if (reasons.length === 0) return <p className={text.soft}>{none}</p>;
  return (
    <>
      <h4>{title}</h4>
      <ul className={styles.reasons}>
        {reasons.map(({ statement, topic }) => (
          <li key={`${statement.id} ${topic ?? ''}`}>
            <StatementView statement={statement} />
          </li>
        ))}
      </ul>
    </>
  );
}
