import { memo, useState } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { StepOutcome } from '../../../enrollment/events.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { nextStep } from '../../../enrollment/guide/steps.ts';
import { appliedText } from '../../actions/results.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import text from '../../ui/Text.module.css';
import { useToasts } from '../../ui/toasts/toast.ts';
import styles from './StepList.module.css';
import { StepItem } from './StepItem.tsx';

interface StepListProps {
  readonly device: Device;
  readonly steps: readonly FollowUpStep[];
  readonly context: SessionContext;
  readonly isReadOnly: boolean;
}

/** The follow-up steps of the device as lines with their number keys; only the next one is open. */
export const StepList = memo(function StepList({ device, steps, isReadOnly }: StepListProps) {
  const words = useWords().device;
  const { state, say } = useSay(device);
  const next = nextStep(steps, device.steps)?.id ?? null;
  // What a person opened stays open until another step is the next one.
  const [choice, setChoice] = useState<{
    readonly next: string | null;
    readonly open: string | null;
  }>({
    next,
    open: next,
  });
  const open = choice.next === next ? choice.open : next;
  return (
    <section aria-labelledby="steps-title">
      <h3 id="steps-title" className="visually-hidden">
        {words.steps}
      </h3>
      <FailureNote state={state} />
      {steps.length === 0 && <p className={text.soft}>{words.noSteps}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <StepItem
            key={step.id}
            step={step}
            number={index + 1}
            result={device.steps[step.id] ?? null}
            isOpen={step.id === open}
            onToggle={() => setChoice({ next, open: step.id === open ? null : step.id })}
            onRecord={
              isReadOnly ? null : (outcome, reason) => void say(step.id, index + 1, outcome, reason)
            }
          />
        ))}
      </ol>
    </section>
  );
});

/** Records an outcome. The list itself shows it; what was skipped is said. */
function useSay(device: Device) {
  const words = useWords();
  const formats = useFormats();
  const { show } = useToasts();
  const { state, run } = useCommand(useBridge().recordSteps);
  const say = async (
    stepId: string,
    number: number,
    outcome: StepOutcome | 'undone',
    reason: string | null,
  ): Promise<void> => {
    const answer = await run({ deviceKeys: [device.key], stepIds: [stepId], outcome, reason });
    if (answer?.done !== 0) return;
    const said = (count: string) => words.actions.stepDone(formats.count(number), count);
    show({ text: appliedText(answer, said, words, formats) });
  };
  return { state, say };
}
