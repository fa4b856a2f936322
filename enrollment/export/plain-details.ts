/** Maximum length of details in Intune, in characters (corporate-identifiers-add, 2025-04-11). */
const DETAILS_LIMIT = 128;

/**
 * Free text for the second column of Intune's headerless lists. One line; no formula characters at
 * the start of a cell (removed, since a prefix would be imported); no comma or quote, because no
 * public source says that Intune reads quoted fields; cut at {@link DETAILS_LIMIT}.
 */
export function plainDetails(parts: readonly string[]): string {
  const joined = parts.filter((part) => part !== '').join(' / ');
  const plain = joined
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(',', ';')
    .replaceAll('"', "'")
    .replaceAll(/(?<=^|[;|])[\s'=+\-@＝＋－＠]*[=+\-@＝＋－＠]/gu, '')
    .replace(/^[\s']+/u, '');
  return cut(plain, DETAILS_LIMIT).trimEnd();
}

/** At most `limit` UTF-16 units, never half a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return text.slice(0, end);
}
