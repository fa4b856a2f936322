import { fieldOfHeader } from './expected-columns.ts';
import { LIST_DELIMITERS, readExpectedText, type ListDelimiter } from './expected-text.ts';

/** How many rows are looked at. */
const LOOKED_AT = 20;

/**
 * The separator of a list, from its first rows: the one that finds the most headers that are known,
 * then the one that gives most rows as many cells as the header, then the one that gives the most cells.
 */
export function guessDelimiter(text: string): ListDelimiter {
  const judged = LIST_DELIMITERS.map((delimiter) => ({ delimiter, ...judge(text, delimiter) }));
  const [best] = judged
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.known - a.known || b.even - a.even || b.width - a.width);
  return best?.delimiter ?? ',';
}

function judge(text: string, delimiter: ListDelimiter) {
  const rows: (readonly string[])[] = [];
  const fault = readExpectedText(text, delimiter, (cells) => {
    rows.push(cells);
    return rows.length < LOOKED_AT;
  });
  const [header = []] = rows;
  const same = rows.filter((cells) => cells.length === header.length).length;
  const known = header.filter((cell) => fieldOfHeader(cell) !== null).length;
  const isBroken = fault !== null;
  return { width: header.length, known: isBroken ? 0 : known, even: same / (rows.length || 1) };
}
