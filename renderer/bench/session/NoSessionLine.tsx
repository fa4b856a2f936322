import { useNavigation } from '../../state/navigation.ts';
import { useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SessionLine.module.css';

/** The line of the session while none is open. */
export function NoSessionLine() {
  const words = useWords().bench;
  const { show } = useNavigation();
  return (
    <section className={styles.line} aria-label={words.progress.label}>
      <p className={styles.idle}>{words.session.none}</p>
      <Button onClick={() => show({ kind: 'newSession' })}>{words.session.open}</Button>
    </section>
  );
}
