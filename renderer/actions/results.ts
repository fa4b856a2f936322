import { LEFT_REASONS, type Applied } from '../../enrollment/applied.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** `Step 2 done on 17 Macs. 2 skipped: refused.`; what was done is said by `done`. */
export function appliedText(
  { done, skipped }: Applied,
  said: (count: string) => string,
  words: Words,
  formats: Formats,
): string {
  const { actions } = words;
  const reasons = LEFT_REASONS.filter((reason) => skipped[reason] > 0);
  const text = said(formats.count(done));
  if (reasons.length === 0) return text;
  const all = reasons.reduce((sum, reason) => sum + skipped[reason], 0);
  const why = reasons.map((reason) =>
    reasons.length === 1
      ? actions.left[reason]
      : actions.leftOf(formats.count(skipped[reason]), actions.left[reason]),
  );
  return `${text} ${actions.skipped(formats.count(all), formats.list(why))}`;
}
