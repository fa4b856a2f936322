import { useFormats, useWords } from '../state/use-bench.ts';
import { classes } from '../ui/classes.ts';
import styles from './Report.module.css';

interface BarPlotProps {
  /** What the plot shows, for people who cannot see it. */
  readonly label: string;
  readonly bars: readonly { readonly value: number; readonly name: string }[];
  readonly tone?: 'logged' | 'enrolled' | 'followed-up' | 'open';
  /** Largest value of all plots side by side, so that they compare. */
  readonly most?: number;
}

const WIDTH = 600;
const HEIGHT = 90;

/** Bars over time: one scale with its largest value, the first and the last name below. */
export function BarPlot({ label, bars, tone = 'logged', most }: BarPlotProps) {
  const words = useWords().report;
  const formats = useFormats();
  const highest = Math.max(1, most ?? 0, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  return (
    <figure className={styles.plot}>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={classes(styles.bars, tone !== 'logged' && styles[tone])}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
        {bars.map(({ value, name }, index) => {
          const height = (value / highest) * (HEIGHT - 4);
          return (
            <rect
              key={index}
              x={index * step + step * 0.1}
              width={Math.min(step * 0.8, 40)}
              y={HEIGHT - height}
              height={height}
            >
              <title>{`${name}: ${formats.count(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className={styles.scale}>
        <span>{bars[0]?.name}</span>
        <span>{words.most(formats.count(highest))}</span>
        {bars.length > 1 && <span>{bars.at(-1)?.name}</span>}
      </figcaption>
    </figure>
  );
}
