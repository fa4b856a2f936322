import type { DeviceState } from '../../enrollment/device.ts';
import type { Progress } from '../../enrollment/progress.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { StateShape } from '../ui/StateShape.tsx';
import styles from './ProgressBand.module.css';

const cx = classNames(styles);

const SHOWN: readonly Exclude<DeviceState, 'seen'>[] = [
  'logged',
  'enrolled',
  'followed-up',
  'serial-missing',
  'refused',
];

interface StateCountsProps {
  readonly counts: Progress['counts'];
  readonly filter: DeviceState | null;
  readonly onFilter: (state: DeviceState | null) => void;
}

/** How many devices stand where; pressing one shows only those in the table. */
export function StateCounts({ counts, filter, onFilter }: StateCountsProps) {
  const words = useWords();
  const formats = useFormats();
  return (
    <div role="group" className={cx('counts')} aria-label={words.bench.progress.states}>
      {SHOWN.map((state) => (
        <button
          key={state}
          type="button"
          className={cx('state')}
          data-state={state}
          aria-pressed={filter === state}
          onClick={() => onFilter(filter === state ? null : state)}
        >
          <StateShape state={state} />
          <span className={cx('state-count')}>{formats.count(counts[state])}</span>
          <span>{words.states[state]}</span>
        </button>
      ))}
    </div>
  );
}
