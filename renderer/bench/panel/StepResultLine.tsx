import type { StepResult } from '../../../enrollment/device.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './DevicePanel.module.css';

interface StepResultLineProps {
  readonly result: StepResult;
  readonly onUndo: (() => void) | null;
}

/** The outcome of a step with who and when, its reason, and undo. */
export function StepResultLine({ result, onUndo }: StepResultLineProps) {
  const words = useWords().device;
  const formats = useFormats();
  const outcome = words.outcomes[result.outcome];
  return (
    <div className={classes(styles.result, result.outcome === 'failed' && styles.failed)}>
      <Icon name={result.outcome === 'failed' ? 'alarm' : 'check'} />
      <span>
        <ReceivedText text={words.recorded(outcome, result.by, formats.clock(result.atMs))} />
        {result.reason !== null && (
          <span className={styles.reason}>
            <ReceivedText text={result.reason} />
          </span>
        )}
      </span>
      {onUndo !== null && (
        <Button look="quiet" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}
