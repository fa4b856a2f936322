/** Stands where a person's name stood. The same for everybody, so that it links no rows. */
export const REMOVED_NAME = '[name removed]';

/** Shorter names would be found in too much that is no name. */
const SHORTEST_NAME = 2;

/** Finds one person's name in text and takes it out. */
export interface NameFinder {
  readonly isIn: (text: string) => boolean;
  /** The text without the name; the very same text when it is not in it. */
  readonly remove: (text: string) => string;
}

/**
 * A finder of whole names, without regard to case, to the way blanks are written, and to how accents
 * are composed. Null for a name that is too short, and for the sign of a removed name itself.
 */
export function nameFinder(name: string): NameFinder | null {
  const words = name.normalize('NFC').trim().split(/\s+/u);
  const plain = words.join(' ');
  if (plain.length < SHORTEST_NAME || REMOVED_NAME.includes(plain.toLowerCase())) return null;
  const pattern = words.map(escaped).join('\\s+');
  const source = `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`;
  const found = new RegExp(source, 'giu');
  const isIn = (text: string): boolean => text.normalize('NFC').search(found) >= 0;
  return {
    isIn,
    remove: (text) =>
      isIn(text) ? text.normalize('NFC').replaceAll(found, () => REMOVED_NAME) : text,
  };
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
