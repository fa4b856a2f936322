import { useFormats, useWords } from '../../state/use-bench.ts';
import { ExceptionShape } from '../../ui/ExceptionShape.tsx';
import styles from './AttentionList.module.css';
import type { Lane } from './lanes.ts';

/**
 * Every lane at a glance as shape and number, including those further down; a click goes to the
 * lane.
 */
export function LaneMarks({ lanes }: { readonly lanes: readonly Lane[] }) {
  const words = useWords();
  const formats = useFormats();
  if (lanes.length < 2) return null;
  const goTo = (kind: Lane['kind']): void =>
    document.getElementById(`lane-${kind}`)?.scrollIntoView({ block: 'start' });
  return (
    <ul className={styles.marks} aria-label={words.lanes.overview}>
      {lanes.map(({ kind, rows }) => {
        const { name } = words.exceptions[kind];
        const count = formats.count(rows.length);
        return (
          <li key={kind}>
            <button
              type="button"
              className={styles.mark}
              title={name}
              aria-label={words.lanes.overviewOf(name, count)}
              onClick={() => goTo(kind)}
            >
              <ExceptionShape kind={kind} />
              {count}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
