import { LEFT_REASONS, type Applied } from '../../../enrollment/applied.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

/** What was done on how many devices of a selection, and why the others were left out. */
export function appliedText(
  what: string,
  { done, skipped }: Applied,
  words: Words['bench']['bulk'],
  formats: Formats,
): string {
  const reasons = LEFT_REASONS.filter((reason) => skipped[reason] > 0).map((reason) =>
    words.why[reason](formats.count(skipped[reason])),
  );
  const text = words.doneOn(what, formats.count(done));
  return reasons.length === 0 ? text : words.skipped(text, formats.list(reasons));
}
