/**
 * Characters that change what a terminal or a dialog shows without being seen themselves: controls of
 * both sets, the direction of writing and other formats, ends of lines, halves of letters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text that others wrote, as one line that nothing in it can end, hide or turn around. */
export const oneLine = (text: string): string => text.replaceAll(UNSEEN, '\uFFFD');

/**
 * JSON with each such character as its escape, which every reader of JSON turns back.
 * @param json as `JSON.stringify` writes it: outside of its texts there are none
 */
export const plainJson = (json: string): string => json.replaceAll(UNSEEN, escaped);

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');
