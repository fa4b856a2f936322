import type { ShownState } from '../../enrollment/set-aside.ts';
import { useWords } from '../state/use-bench.ts';
import { classes } from './classes.ts';
import { ReceivedText } from './ReceivedText.tsx';
import styles from './StateMark.module.css';
import { StateShape } from './StateShape.tsx';

interface StateMarkProps {
  readonly state: ShownState;
  /**
   * The evidence of the state, e.g. who confirmed it or set it aside, and when; an enrolled device
   * always has it.
   */
  readonly evidence?: string | null;
}

/** A state as shape, word and colour; the same everywhere. */
export function StateMark({ state, evidence = null }: StateMarkProps) {
  const words = useWords();
  return (
    <span className={classes(styles.mark, styles[state])} data-state={state}>
      <StateShape state={state} />
      <span className={styles.text}>
        <span className={styles.word}>{words.states[state]}</span>
        {evidence !== null && (
          <span className={styles.evidence}>
            <ReceivedText text={evidence} />
          </span>
        )}
      </span>
    </span>
  );
}
