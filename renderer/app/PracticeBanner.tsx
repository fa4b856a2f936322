import { useBench, useWords } from '../state/use-bench.ts';
import styles from './Banners.module.css';

/** Shown on every screen of a practice bench, so that it is never mistaken for the real one. */
export function PracticeBanner() {
  const words = useWords().shell;
  const isPractice = useBench((state) => state.isPractice);
  if (!isPractice) return null;
  return (
    <aside className={styles.practice} aria-label={words.practice}>
      <p className={styles.plate}>
        <strong>{words.practice}</strong> {words.practiceText}
      </p>
    </aside>
  );
}
