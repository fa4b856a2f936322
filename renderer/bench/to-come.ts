import type { Progress } from '../../enrollment/progress.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** What is missing to the target, what only waits for a person, or by how much the target was passed. */
export function toCome(
  { counted, counts }: Progress,
  target: number,
  words: Words['bench']['progress'],
  formats: Formats,
): string {
  if (counted === target) return words.reached;
  if (counted > target) return words.over(formats.count(counted - target));
  const waiting = Math.min(counts['serial-missing'] + counts.refused, target - counted);
  const absent = target - counted - waiting;
  if (waiting === 0) return words.left(formats.count(absent));
  const waits = words.needHand(formats.count(waiting));
  return absent === 0 ? waits : words.both(words.left(formats.count(absent)), waits);
}
