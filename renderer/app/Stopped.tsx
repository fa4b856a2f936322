import { RecoveryChoices } from '../log/RecoveryChoices.tsx';
import { useWords } from '../state/use-bench.ts';
import styles from './Stopped.module.css';

interface StoppedProps {
  readonly what: string;
  readonly next: string;
  /** The log is damaged and can be recovered. */
  readonly canRecover: boolean;
}

/** The log could not be opened: why, what to do, and that nothing on disk was changed. */
export function Stopped({ what, next, canRecover }: StoppedProps) {
  const words = useWords().shell;
  return (
    <main className={styles.stopped}>
      <p className={styles.product}>{words.product}</p>
      <h1>{what}</h1>
      <p className={styles.next}>{next}</p>
      <p>{words.stopped}</p>
      {canRecover && <RecoveryChoices />}
    </main>
  );
}
