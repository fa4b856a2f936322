import { REMOVED_NAME } from '../redaction-event.ts';

/** Shorter names would match too much other text. */
const SHORTEST_NAME = 2;

/** Finds one person's name in text and removes it. */
export interface NameFinder {
  readonly isIn: (text: string) => boolean;
  /** The text without the name; the identical string if the name does not occur. */
  readonly remove: (text: string) => string;
}

/**
 * A finder of whole names that ignores case, spacing and how accents are composed. Null for a name
 * that is too short, and for the removed-name marker itself.
 */
export function nameFinder(name: string): NameFinder | null {
  const words = name.normalize('NFC').trim().split(/\s+/u);
  const plain = words.join(' ');
  if (plain.length < SHORTEST_NAME || isSign(plain)) return null;
  const pattern = words.map(escaped).join('\\s+');
  const whole = `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`;
  // The marker first, so that no name is searched for inside it.
  const found = new RegExp(`${escaped(REMOVED_NAME)}|${whole}`, 'giu');
  const isIn = (text: string): boolean =>
    [...text.normalize('NFC').matchAll(found)].some(([match]) => !isSign(match));
  return {
    isIn,
    remove: (text) =>
      isIn(text)
        ? text.normalize('NFC').replaceAll(found, (match) => (isSign(match) ? match : REMOVED_NAME))
        : text,
  };
}

const isSign = (text: string): boolean => text.toLowerCase() === REMOVED_NAME;

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
