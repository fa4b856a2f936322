import { memo, useState } from 'react';

import type { Applied } from '../../../enrollment/applied.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { SlipButton } from '../../slips/SlipButton.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { AppliedNote } from '../tools/AppliedNote.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { StepItem } from './StepItem.tsx';

interface StepListProps {
  readonly device: Device;
  readonly steps: readonly FollowUpStep[];
  readonly isReadOnly: boolean;
}

/** The follow-up steps of the device in order, to tick. */
export const StepList = memo(function StepList({ device, steps, isReadOnly }: StepListProps) {
  const { device: words, slips: slipWords } = useWords();
  const record = useCommand(useBridge().recordSteps);
  const [applied, setApplied] = useState<Applied | null>(null);
  const say = async (...input: Parameters<typeof record.run>) => {
    const answer = await record.run(...input);
    // The list itself shows the success.
    setApplied(answer?.done === 0 ? answer : null);
  };
  return (
    <section className={styles.part} aria-labelledby="steps-title">
      <header className={styles['part-head']}>
        <h3 id="steps-title">{words.steps}</h3>
        <SlipButton
          sessionId={device.sessionId}
          deviceKeys={[device.key]}
          label={slipWords.button}
          isDisabled={device.serial === null || device.refusal !== null}
        />
      </header>
      <AppliedNote applied={applied} />
      <FailureNote state={record.state} />
      {steps.length === 0 && <p className={text.soft}>{words.noSteps}</p>}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepItem
            key={step.id}
            step={step}
            result={device.steps[step.id] ?? null}
            onRecord={
              isReadOnly
                ? null
                : (outcome, reason) =>
                    void say({ deviceKeys: [device.key], stepIds: [step.id], outcome, reason })
            }
          />
        ))}
      </ol>
    </section>
  );
});
