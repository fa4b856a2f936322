import { useState } from 'react';

import type { StepResult } from '../../../enrollment/device.ts';
import type { StepOutcome } from '../../../enrollment/events.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { GuideIds } from '../../ui/GuideIds.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { StepReasonForm } from './StepReasonForm.tsx';
import { StepResultLine } from './StepResultLine.tsx';

interface StepItemProps {
  readonly step: FollowUpStep;
  readonly result: StepResult | null;
  /** Null where nothing can be recorded, as in a closed session. */
  readonly onRecord: ((outcome: StepOutcome | 'undone', reason: string | null) => void) | null;
}

/** Outcomes that need a reason. */
type WithReason = 'not-needed' | 'failed';

/** One follow-up step: what to do, what proves it, and its outcome. */
export function StepItem({ step, result, onRecord }: StepItemProps) {
  const { device: words, guideSteps } = useWords();
  const { text: what, sees, proof } = guideSteps[step.wording];
  const { openLink } = useBridge();
  const [asking, setAsking] = useState<WithReason | null>(null);
  const { linkId } = step;
  const record = (outcome: StepOutcome | 'undone', reason: string | null) => {
    setAsking(null);
    onRecord?.(outcome, reason);
  };
  return (
    <li className={classes(styles.step, result !== null && styles.settled)} data-step={step.id}>
      <p className={styles['step-text']}>
        {what} <GuideIds ids={step.sources} />
      </p>
      <p className={text.soft}>
        {words.actors[step.actor]}
        {!step.required && <>, {words.optional.toLowerCase()}</>}
        {proof !== null && (
          <>
            . {words.proof}: {proof}
          </>
        )}
      </p>
      {sees !== null && (
        <p className={text.soft}>
          {words.sees}: {sees}
        </p>
      )}
      {step.command !== null && <code className={styles.command}>{step.command}</code>}
      {result !== null && (
        <StepResultLine result={result} onUndo={onRecord && (() => record('undone', null))} />
      )}
      {result === null && asking !== null && (
        <StepReasonForm
          outcome={asking}
          onRecord={(reason) => record(asking, reason)}
          onCancel={() => setAsking(null)}
        />
      )}
      <Actions>
        {result === null && asking === null && onRecord !== null && (
          <OutcomeButtons onDone={() => record('done', null)} onAsk={setAsking} />
        )}
        {linkId !== null && (
          <Button look="quiet" onClick={() => void openLink({ linkId })}>
            {words.openLink}
          </Button>
        )}
      </Actions>
    </li>
  );
}

interface OutcomeButtonsProps {
  readonly onDone: () => void;
  readonly onAsk: (outcome: WithReason) => void;
}

function OutcomeButtons({ onDone, onAsk }: OutcomeButtonsProps) {
  const { outcomes } = useWords().device;
  return (
    <>
      <Button onClick={onDone}>{outcomes.done}</Button>
      <Button look="quiet" onClick={() => onAsk('not-needed')}>
        {outcomes['not-needed']}
      </Button>
      <Button look="quiet" onClick={() => onAsk('failed')}>
        {outcomes.failed}
      </Button>
    </>
  );
}
