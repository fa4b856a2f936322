import { useWords } from '../state/use-bench.ts';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import styles from './Lists.module.css';

/** Progress of an import, and its cancel button. */
export function ImportingBar() {
  const words = useWords().lists.mapper;
  return (
    <article className={styles.article} data-importing>
      <ReadingBar kind="lists" label={words.running} stop={words.stop} isFirst>
        <h2 role="status">{words.running}</h2>
      </ReadingBar>
    </article>
  );
}
