const LONGEST = 200;

/**
 * Blanks, control, format (direction, zero width) and line separator characters can forge a line.
 */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Address up to its query or fragment, and the rest; user and password before an `@`. */
const ADDRESS = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)(?:[^\s/?#@]*@)?([^\s?#]*)(?:[?#]\S*)?/gi;

/**
 * Text of a file as a report may show it: one line, at most 200 characters, addresses without
 * query, user and password, because those carry secrets. Null for anything else than text, or for
 * empty text.
 */
export function shownText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .slice(0, 4 * LONGEST)
    .toWellFormed()
    .replace(INVISIBLE, ' ')
    .replace(ADDRESS, '$1$2')
    .trim()
    .slice(0, LONGEST);
  return line === '' ? null : line;
}
