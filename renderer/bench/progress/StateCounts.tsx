import type { ShownState } from '../../../enrollment/set-aside.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { StateShape } from '../../ui/StateShape.tsx';
import styles from './ProgressBand.module.css';

const SHOWN: readonly ShownState[] = [
  'logged',
  'enrolled',
  'followed-up',
  'serial-missing',
  'refused',
  'set-aside',
];

/** Device counts by displayed state. */
export type ShownCounts = Readonly<Record<ShownState, number>>;

interface StateCountsProps {
  readonly counts: ShownCounts;
  readonly filter: ShownState | null;
  readonly onFilter: (state: ShownState | null) => void;
}

/** Device counts by state; pressing one filters the table. */
export function StateCounts({ counts, filter, onFilter }: StateCountsProps) {
  const words = useWords();
  const formats = useFormats();
  return (
    <div role="group" className={styles.counts} aria-label={words.bench.progress.states}>
      {SHOWN.filter((state) => state !== 'set-aside' || counts[state] > 0 || filter === state).map(
        (state) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            data-state={state}
            aria-pressed={filter === state}
            onClick={() => onFilter(filter === state ? null : state)}
          >
            <StateShape state={state} />
            <span className={styles['state-count']}>{formats.count(counts[state])}</span>
            <span>{words.states[state]}</span>
          </button>
        ),
      )}
    </div>
  );
}
