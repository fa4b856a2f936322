import { useFormats, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import { SEGMENTS, type Segment } from '../../../enrollment/list/row-counts.ts';
import styles from './SessionLine.module.css';

interface SessionBarProps {
  readonly segments: Readonly<Record<Segment, number>>;
  readonly counted: number;
  readonly target: number | null;
}

/** The session as one bar. Each device is in one part, and each part has a pattern of its own. */
export function SessionBar({ segments, counted, target }: SessionBarProps) {
  const words = useWords().bench.progress;
  const formats = useFormats();
  // Without a target progress is unknown, and a bar would be full from the first device on.
  if (target === null) return null;
  const all = SEGMENTS.reduce((sum, segment) => sum + segments[segment], 0);
  const whole = Math.max(target, all, 1);
  const shown = SEGMENTS.filter((segment) => segments[segment] > 0);
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={target}
      aria-valuenow={Math.min(counted, target)}
    >
      {shown.map((segment) => (
        <span
          key={segment}
          className={classes(styles.part, styles[segment])}
          style={{ inlineSize: `${String((segments[segment] / whole) * 100)}%` }}
          title={words.segments[segment](formats.count(segments[segment]))}
          data-segment={segment}
        />
      ))}
    </div>
  );
}
