import { meaningOf } from '../header-words.ts';
import { LIST_DELIMITERS, readRows, type ListDelimiter } from './delimited-text.ts';
import { namedDelimiter } from './preamble.ts';

/** How many rows are examined. */
const LOOKED_AT = 30;

/**
 * The separator of a list: the one named in its first line; else, over the first rows, the one that
 * yields the most known headers in a row, then the one that gives most rows the same number of
 * cells, then the one that gives the most cells.
 */
export function guessDelimiter(text: string): ListDelimiter {
  const named = namedDelimiter(text);
  if (named !== null) return named;
  const judged = LIST_DELIMITERS.map((delimiter) => ({ delimiter, ...judge(text, delimiter) }));
  const [best] = judged
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.known - a.known || b.even - a.even || b.width - a.width);
  return best?.delimiter ?? ',';
}

function judge(text: string, delimiter: ListDelimiter) {
  const rows: (readonly string[])[] = [];
  const fault = readRows(text, delimiter, (cells) => {
    rows.push(cells);
    return rows.length < LOOKED_AT;
  });
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  // Titles above a table have one cell; the table has the width of most other rows.
  const [[width, even] = [1, 0]] = [...counts]
    .filter(([cells]) => cells > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const known = rows.map((cells) => cells.filter((cell) => meaningOf(cell) !== null).length);
  return { width, known: fault === null ? Math.max(0, ...known) : 0, even };
}
