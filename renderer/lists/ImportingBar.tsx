import { useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import styles from './Lists.module.css';

const cx = classNames(styles);

/** How far an import is, and its end. */
export function ImportingBar() {
  const words = useWords().lists.mapper;
  return (
    <article className={cx('article')} data-importing>
      <ReadingBar kind="lists" label={words.running} stop={words.stop} isFirst>
        <h2 role="status">{words.running}</h2>
      </ReadingBar>
    </article>
  );
}
