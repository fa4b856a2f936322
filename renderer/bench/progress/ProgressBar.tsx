import type { DeviceState } from '../../../enrollment/device.ts';
import type { Progress } from '../../../enrollment/progress.ts';
import { useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import styles from './ProgressBand.module.css';

/** Furthest first, so that the bar fills from the finished end. */
const ORDER: readonly DeviceState[] = [
  'followed-up',
  'enrolled',
  'logged',
  'serial-missing',
  'refused',
];

interface ProgressBarProps {
  readonly progress: Progress;
  /** Without a target progress is unknown, and a bar would be full from the first device on. */
  readonly target: number;
}

/** The session as one bar: each state has its share of the target. */
export function ProgressBar({ progress, target }: ProgressBarProps) {
  const words = useWords().bench.progress;
  const { counts, counted } = progress;
  const all = ORDER.reduce((sum, state) => sum + counts[state], 0);
  const whole = Math.max(target, all, 1);
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={target}
      aria-valuenow={Math.min(counted, target)}
    >
      {ORDER.filter((state) => counts[state] > 0).map((state) => (
        <span
          key={state}
          className={classes(styles.part, state !== 'seen' && styles[state])}
          style={{ inlineSize: `${String((counts[state] / whole) * 100)}%` }}
        />
      ))}
    </div>
  );
}
