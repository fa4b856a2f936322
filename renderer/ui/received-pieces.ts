/** A run of plain text, or one character that must not act on the page. */
export type ReceivedPiece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'neutral'; readonly codePoint: string };

/** Controls, line and paragraph separators, and every format character: joiners, marks and bidi. */
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;

/**
 * Splits device text so that control and direction characters can be shown by name instead of
 * obeyed.
 */
export function receivedPieces(text: string): readonly ReceivedPiece[] {
  const pieces: ReceivedPiece[] = [];
  let plain = '';
  for (const character of text) {
    if (!ACTING.test(character)) {
      plain += character;
      continue;
    }
    if (plain !== '') pieces.push({ kind: 'plain', text: plain });
    plain = '';
    pieces.push({ kind: 'neutral', codePoint: codePointName(character) });
  }
  if (plain !== '') pieces.push({ kind: 'plain', text: plain });
  return pieces;
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
