import { LEFT_REASONS, type Applied } from '../../../enrollment/applied.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

/** A sentence about an action, and why it left devices of the selection out. */
export function skippedText(
  text: string,
  { skipped }: Applied,
  words: Words['bench']['bulk'],
  formats: Formats,
): string {
  const reasons = LEFT_REASONS.filter((reason) => skipped[reason] > 0).map((reason) =>
    words.why[reason](formats.count(skipped[reason])),
  );
  return reasons.length === 0 ? text : words.skipped(text, formats.list(reasons));
}

/** What was done on how many devices of a selection, and why the others were left out. */
export const appliedText = (
  what: string,
  applied: Applied,
  words: Words['bench']['bulk'],
  formats: Formats,
): string => skippedText(words.doneOn(what, formats.count(applied.done)), applied, words, formats);
