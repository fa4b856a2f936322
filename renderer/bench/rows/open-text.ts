import type { StepCount } from '../../../enrollment/device-facts.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

interface Open {
  readonly steps: StepCount;
  readonly next: FollowUpStep | null;
}

/**
 * What of its steps a device still has open: the next one, or how many have failed; null if every
 * required one is done or not needed.
 */
export function openText(
  { steps: { done, failed, required }, next }: Open,
  { bench, guideSteps }: Words,
  formats: Formats,
): string | null {
  if (next !== null) return guideSteps[next.wording].text;
  if (failed === 0) return null;
  const count = [done, required, failed].map(formats.count);
  const [doneText = '', all = '', failedText = ''] = count;
  return bench.list.stepsFailed(doneText, all, failedText);
}
