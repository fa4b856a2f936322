import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';

/** What is missing to the target, or by how much it was passed. */
export function toCome(
  counted: number,
  target: number,
  words: Words['bench']['progress'],
  formats: Formats,
): string {
  if (counted === target) return words.reached;
  return counted < target
    ? words.left(formats.count(target - counted))
    : words.over(formats.count(counted - target));
}
