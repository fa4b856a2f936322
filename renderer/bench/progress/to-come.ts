import type { Progress } from '../../../enrollment/progress.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

/** Devices of a session that are neither done nor merely to come. */
export interface Waiting {
  /** With at least one open exception. */
  readonly needHand: number;
  readonly setAside: number;
}

type ProgressWords = Words['bench']['progress'];

/** Devices missing to or beyond the target, set aside, and in need of attention. */
export function toCome(
  progress: Progress,
  { needHand, setAside }: Waiting,
  words: ProgressWords,
  formats: Formats,
): string {
  const parts = [
    againstTarget(progress, words, formats),
    setAside > 0 && words.setAside(formats.count(setAside)),
    needHand > 0 && words.needHand(formats.count(needHand)),
  ].filter((part) => typeof part === 'string');
  const [first = words.uncounted, ...others] = parts;
  return others.reduce((text, part) => words.both(text, part), first);
}

/** Null if all have arrived, though some of them do not count. */
function againstTarget(
  { target, counted, counts }: Progress,
  words: ProgressWords,
  formats: Formats,
): string | null {
  if (target === null) return words.noTarget;
  if (counted === target) return words.reached;
  if (counted > target) return words.over(formats.count(counted - target));
  const absent = target - counted - counts['serial-missing'] - counts.refused;
  return absent > 0 ? words.left(formats.count(absent)) : null;
}
