import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import type { Device } from '../../../enrollment/device.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import styles from './StepSquares.module.css';

/** The required steps as little squares, and how many of how many are done. */
export function StepSquares({ row }: { readonly row: BenchRow }) {
  const words = useWords().bench.list;
  const formats = useFormats();
  const { done, failed, required } = row.facts.steps;
  if (required === 0) return null;
  const [count, all] = [formats.count(done), formats.count(required)];
  const said =
    failed === 0
      ? words.stepsDone(count, all)
      : words.stepsFailed(count, all, formats.count(failed));
  return (
    <span className={styles.steps} title={said}>
      <span className={styles.squares} style={{ '--steps': required } as object} aria-hidden="true">
        {row.steps
          .filter((step) => step.required)
          .map((step) => (
            <span key={step.id} className={classes(styles.square, lookOf(step, row.device))} />
          ))}
      </span>
      <span className={styles.count} aria-hidden="true">
        {words.ofSteps(count, all)}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

function lookOf({ id }: FollowUpStep, { steps }: Device): string | undefined {
  const outcome = steps[id]?.outcome;
  if (outcome === undefined) return undefined;
  return outcome === 'failed' ? styles.failed : styles.done;
}
