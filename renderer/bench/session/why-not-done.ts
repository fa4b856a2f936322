import type { Ask } from '../../../enrollment/service.ts';
import type { Words } from '../../../words/catalogue.ts';

/** Why a service was not asked about every device. */
interface WhyNotDone {
  readonly short: string;
  /** What it means and what to do. */
  readonly next: string;
  readonly canGoOn: boolean;
}

/** Null while it is asked, and once all were asked. */
export function whyNotDone(
  { end }: Pick<Ask, 'end'>,
  isAsking: boolean,
  words: Words['services']['asks'],
): WhyNotDone | null {
  if (isAsking) return null;
  if (end === null) {
    return { short: words.interrupted, next: words.interruptedNext, canGoOn: true };
  }
  const { why } = end;
  if (why === 'done') return null;
  return { short: words.ends[why], next: words.next[why], canGoOn: why !== 'service-removed' };
}
