/**
 * Characters that change what a terminal or a dialog shows without being visible: both control
 * sets, writing direction and other format characters, line ends, lone surrogates.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from outside as one line that nothing in it can end, hide or turn around. */
export const oneLine = (text: string): string => text.replaceAll(UNSEEN, '\uFFFD');

/**
 * JSON with each such character escaped; every JSON reader restores it.
 * @param json as `JSON.stringify` writes it, which has such characters only inside strings
 */
export const plainJson = (json: string): string => json.replaceAll(UNSEEN, escaped);

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');
