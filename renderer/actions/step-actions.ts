import type { FollowUpStep } from '../../enrollment/follow-up.ts';
import { DIGITS, type DeviceAction, type Digit, type Hands, type Target } from './device-action.ts';
import { appliedText } from './results.ts';
import { stepsOfTarget, whyNoStep } from './targets.ts';

/** One key for each step, and one for all steps up to it. */
export const STEP_ACTIONS: readonly DeviceAction[] = DIGITS.flatMap((number) => [
  stepAction(`step-${number}`, number, false),
  stepAction(`steps-to-${number}`, number, true),
]);

function stepAction(id: DeviceAction['id'], number: Digit, isUpTo: boolean): DeviceAction {
  const meant = (target: Target): readonly FollowUpStep[] => {
    const steps = stepsOfTarget(target);
    return steps.length < number ? [] : steps.slice(isUpTo ? 0 : number - 1, number);
  };
  return {
    id,
    key: `${isUpTo ? 'Shift+' : ''}Digit${number}`,
    changes: true,
    whyNot: (target) => {
      if (target === null) return 'no-device';
      const steps = meant(target);
      return steps.length === 0 ? 'no-step' : whyNoStep(target, idsOf(steps));
    },
    run: (target, hands) =>
      target === null ? null : record(target, idsOf(meant(target)), hands, { number, isUpTo }),
  };
}

async function record(
  { devices }: Target,
  stepIds: readonly string[],
  { bridge, words, formats, tell }: Hands,
  { number, isUpTo }: { readonly number: number; readonly isUpTo: boolean },
) {
  const deviceKeys = devices.map(({ key }) => key);
  const answer = await bridge.recordSteps({ deviceKeys, stepIds, outcome: 'done', reason: null });
  if (!answer.ok) return answer.failure;
  const { stepDone, stepsDone } = words.actions;
  const said = isUpTo && number > 1 ? stepsDone : stepDone;
  const text = appliedText(
    answer.value,
    (count) => said(formats.count(number), count),
    words,
    formats,
  );
  tell(text, answer.actionId);
  return null;
}

const idsOf = (steps: readonly FollowUpStep[]): readonly string[] => steps.map(({ id }) => id);
