import { LIST_LIMITS, type ListLimits } from '../reading-limits.ts';
import { cutRow, emptyCut, type CutRow } from './cut-row.ts';

/** Separators that a pasted or exported list may use. */
export const LIST_DELIMITERS = ['\t', ';', '|', ','] as const;
export type ListDelimiter = (typeof LIST_DELIMITERS)[number];

/**
 * Takes a row with the line on which it begins, from 1, and how far into the text it ends. A cell
 * longer than the limit is passed with one character more than the limit. False ends the reading. A
 * set of column indexes says which cells are wanted from then on: the others are passed as empty
 * text, and the array of cells is reused for the next row, so it must not be kept.
 */
export type TakeCells = (
  cells: readonly string[],
  line: number,
  end: number,
) => boolean | ReadonlySet<number>;

/**
 * Why the rows of a text cannot be separated or are not read; `row` is the line where it begins.
 */
export type TextFault =
  | { readonly kind: 'broken-quotes'; readonly row: number }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly limit: number };

type TextLimits = Pick<ListLimits, 'columns' | 'cellLength'>;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Passes on the rows of delimited text (RFC 4180 with any separator and line end), skipping empty
 * lines. Until `take` names the wanted cells, blank ones beyond the limit of columns are skipped
 * too: spreadsheets save them far to the right of the last visible column. Returns the first fault,
 * or null.
 */
export function readRows(
  text: string,
  delimiter: ListDelimiter,
  take: TakeCells,
  limits: TextLimits = LIST_LIMITS,
): TextFault | null {
  const { columns } = limits;
  const code = delimiter.charCodeAt(0);
  let cut = emptyCut({ noted: columns, columns });
  let cellsOf = everyCell(text, limits);
  let line = 1;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; line += 1) {
    const isEmpty = isLineEnd(text.charCodeAt(at));
    const end = isEmpty ? at : cutRow(text, at, code, cut);
    if (end === -1) return { kind: 'broken-quotes', row: line };
    at = afterLineEnd(text, end);
    if (isEmpty) continue;
    if (cut.hasMore) return { kind: 'too-many-columns', row: line, limit: columns };
    const answer = take(cellsOf(cut), line, at);
    if (answer === false) return null;
    line += cut.breaks;
    if (answer === true) continue;
    cellsOf = wantedCells(text, limits, answer, cut.count);
    cut = emptyCut({ noted: Math.max(...answer) + 1, columns: Infinity });
  }
  return null;
}

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

function afterLineEnd(text: string, end: number): number {
  const next = text.charCodeAt(end) === CARRIAGE_RETURN ? end + 1 : end;
  return text.charCodeAt(next) === LINE_FEED ? next + 1 : next;
}

type ReadCells = (row: CutRow) => readonly string[];

function cellAt(text: string, row: CutRow, place: number, { cellLength }: TextLimits): string {
  const [from = 0, to = from] = [row.from[place], row.to[place]];
  const longest = cellLength + 1;
  if (row.doubled[place] !== true) return text.slice(from, Math.min(to, from + longest));
  const quoted = text.slice(from, Math.min(to, from + 2 * longest));
  return quoted.replaceAll('""', '"').slice(0, longest);
}

const everyCell =
  (text: string, limits: TextLimits): ReadCells =>
  (row) =>
    Array.from({ length: Math.min(row.count, limits.columns) }, (_, place) =>
      cellAt(text, row, place, limits),
    );

function wantedCells(
  text: string,
  limits: TextLimits,
  wanted: ReadonlySet<number>,
  width: number,
): ReadCells {
  const cells = Array.from({ length: Math.min(width, limits.columns) }, () => '');
  const places = [...wanted].filter((place) => place < cells.length);
  return (row) => {
    // One cell more than the header shows that a row has too many.
    if (row.count !== width)
      return Array.from({ length: Math.min(row.count, width + 1) }, (_, place) =>
        wanted.has(place) ? cellAt(text, row, place, limits) : '',
      );
    for (const place of places) cells[place] = cellAt(text, row, place, limits);
    return cells;
  };
}
