import type { CheckItem, CheckState } from '../../enrollment/bench-check/check-item.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';
import styles from './BenchCheck.module.css';

const TONES: Readonly<Record<CheckState, Tone>> = {
  ok: 'good',
  attention: 'bad',
  unknown: 'open',
};

/** One checked item: verdict, evidence, what to do. */
export function CheckRow({ item }: { readonly item: CheckItem }) {
  const words = useWords();
  const { benchCheck } = words;
  const { what, next } = benchCheck.describeEvidence(item.evidence, useFormats());
  return (
    <li className={styles.item} data-check={item.id} data-state={item.state}>
      <div>
        <VerdictMark tone={TONES[item.state]} word={benchCheck.states[item.state]} />
      </div>
      <div className={styles['item-body']}>
        <h5>{benchCheck.items[item.id]}</h5>
        <p className={styles.what}>
          <ReceivedText text={what} />
        </p>
        <p className={styles.soft}>{item.state === 'ok' ? next : <strong>{next}</strong>}</p>
      </div>
    </li>
  );
}
