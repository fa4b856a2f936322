import { useBench, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';
import type { SourceState } from '../../enrollment/second-source.ts';
import styles from './BenchCheck.module.css';

const TONES: Readonly<Record<SourceState['kind'], Tone>> = {
  off: 'open',
  absent: 'open',
  starting: 'open',
  working: 'good',
  failing: 'bad',
};
const STATES = { off: 'unknown', absent: 'unknown', starting: 'unknown' } as const;
const stateOf = (kind: SourceState['kind']) =>
  kind === 'working' ? 'ok' : kind === 'failing' ? 'attention' : STATES[kind];

/** The programs that are asked besides USB, and what is unknown without each. */
export function SourcesPart() {
  const words = useWords();
  const said = words.benchCheck.sources;
  const sources = useBench((state) => state.sources);
  return (
    <section className={styles.part} aria-labelledby="sources-title">
      <h4 id="sources-title">{said.title}</h4>
      <p className={styles.soft}>{sources.length === 0 ? said.off : said.hint}</p>
      <ul>
        {sources.map(({ source, state }) => (
          <li key={source} className={styles.item} data-source={source} data-state={state.kind}>
            <VerdictMark
              tone={TONES[state.kind]}
              word={words.benchCheck.states[stateOf(state.kind)]}
            />
            <div className={styles['item-body']}>
              <h5>{words.secondSources[source]}</h5>
              <p className={styles.what}>
                <ReceivedText text={said.text(state)} />
              </p>
              {state.kind !== 'working' && <p className={styles.soft}>{said.without[source]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
