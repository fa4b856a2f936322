import { useBench, useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './Banners.module.css';

const cx = classNames(styles);

/** On every screen of a practice bench, so that nobody takes it for the real one. */
export function PracticeBanner() {
  const words = useWords().shell;
  const isPractice = useBench((state) => state.isPractice);
  if (!isPractice) return null;
  return (
    <aside className={cx('practice')} aria-label={words.practice}>
      <p className={cx('plate')}>
        <strong>{words.practice}</strong> {words.practiceText}
      </p>
    </aside>
  );
}
