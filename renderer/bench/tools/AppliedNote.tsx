import { LEFT_REASONS, type Applied } from '../../../enrollment/applied.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import styles from './TableTools.module.css';

/** How many devices of a selection were changed, and why the others were not. */
export function AppliedNote({ applied }: { readonly applied: Applied | null }) {
  const { bulk: words } = useWords().bench;
  const formats = useFormats();
  if (applied === null) return null;
  const { done, skipped } = applied;
  const reasons = LEFT_REASONS.filter((reason) => skipped[reason] > 0).map((reason) =>
    words.why[reason](formats.count(skipped[reason])),
  );
  const text = words.done(formats.count(done));
  return (
    <p className={styles.applied} role="status">
      {reasons.length === 0 ? text : words.skipped(text, formats.list(reasons))}
    </p>
  );
}
