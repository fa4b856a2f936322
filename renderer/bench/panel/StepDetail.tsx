import type { StepResult } from '../../../enrollment/device.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { GuideIds } from '../../ui/GuideIds.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './StepList.module.css';
import { StepReasonForm } from './StepReasonForm.tsx';

/** Outcomes that need a reason. */
export type WithReason = 'not-needed' | 'failed';

interface StepDetailProps {
  readonly step: FollowUpStep;
  readonly result: StepResult | null;
  /** The outcome whose reason is asked for, `choose` while a person chooses one. */
  readonly asking: WithReason | 'choose' | null;
  readonly onAsk: (outcome: WithReason | null) => void;
  readonly onRecord: (outcome: WithReason, reason: string) => void;
}

/** What a step says besides its sentence, and the outcomes other than done. */
export function StepDetail({ step, result, asking, onAsk, onRecord }: StepDetailProps) {
  const { device: words, inspector: said, guideSteps } = useWords();
  const { sees, proof } = guideSteps[step.wording];
  const { openLink } = useBridge();
  const { linkId } = step;
  return (
    <div className={styles.detail}>
      {result?.reason != null && <ReceivedText text={result.reason} />}
      <p>
        {sees} <GuideIds ids={step.sources} />
      </p>
      {step.command !== null && <code className={styles.command}>{step.command}</code>}
      {proof !== null && <p>{said.proof(proof)}</p>}
      {linkId !== null && (
        <Button look="quiet" className={styles.link} onClick={() => void openLink({ linkId })}>
          {words.openLink}
        </Button>
      )}
      {asking === 'choose' && (
        <div className={styles.choices}>
          <Button className={styles.choice} autoFocus onClick={() => onAsk('not-needed')}>
            {words.outcomes['not-needed']}
          </Button>
          <Button className={styles.choice} onClick={() => onAsk('failed')}>
            {words.outcomes.failed}
          </Button>
        </div>
      )}
      {asking !== null && asking !== 'choose' && (
        <StepReasonForm
          outcome={asking}
          onRecord={(reason) => onRecord(asking, reason)}
          onCancel={() => onAsk(null)}
        />
      )}
    </div>
  );
}
