import { useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './StartGuide.module.css';

interface StartStepProps {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly state: 'done' | 'now' | 'later';
  readonly action?: string;
  readonly onAct?: () => void;
}

/** One of the three steps; only the current one has a button. */
export function StartStep({ number, title, text, state, action, onAct }: StartStepProps) {
  const words = useWords().shell.firstRun;
  return (
    <li
      className={classes(styles.step, state === 'now' && styles.now)}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : number}
      </span>
      <div className={styles.words}>
        <h3>
          {title}
          {state === 'done' && <span className="visually-hidden"> {words.done}</span>}
        </h3>
        <p>{text}</p>
      </div>
      {state === 'now' && (
        <Button look="primary" onClick={onAct}>
          {action}
        </Button>
      )}
    </li>
  );
}
