import { LIST_LIMITS, type ListLimits } from '../reading-limits.ts';

/** Separators that a pasted or exported list may use. */
export const LIST_DELIMITERS = ['\t', ';', '|', ','] as const;
export type ListDelimiter = (typeof LIST_DELIMITERS)[number];

/**
 * Takes a row with the line on which it begins, from 1, and how far into the text it ends. A cell
 * longer than the limit is passed with one character more than the limit. False ends the reading.
 */
export type TakeCells = (cells: readonly string[], line: number, end: number) => boolean;

/**
 * Why the rows of a text cannot be separated or are not read; `row` is the line where it begins.
 */
export type TextFault =
  | { readonly kind: 'broken-quotes'; readonly row: number }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly limit: number };

type TextLimits = Pick<ListLimits, 'columns' | 'cellLength'>;

/**
 * Passes on the rows of delimited text (RFC 4180 with any separator and line end), skipping empty
 * lines. Returns the first fault, or null. Small lists only: Intune's own list of 200,000 rows has
 * its own reader (ADR 0006).
 */
export function readExpectedText(
  text: string,
  delimiter: ListDelimiter,
  take: TakeCells,
  limits: TextLimits = LIST_LIMITS,
): TextFault | null {
  const scan = createScan(text, delimiter, limits);
  while (!scan.isAtEnd()) {
    if (scan.skipsEmptyLine()) continue;
    const line = scan.line();
    const cells = scan.row();
    if (cells === 'broken-quotes') return { kind: cells, row: line };
    if (cells === 'too-many-columns') return { kind: cells, row: line, limit: limits.columns };
    if (!take(cells, line, scan.place())) return null;
  }
  return null;
}

function createScan(text: string, delimiter: ListDelimiter, { columns, cellLength }: TextLimits) {
  const longest = cellLength + 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  const endsCell = (place: number): boolean =>
    place >= text.length || text[place] === delimiter || isLineEnd(text[place]);
  const endLine = (): void => {
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
  };
  /** Text of a quoted cell, starting at its first quote; null if its quotes are broken. */
  const quoted = (): string | null => {
    let value = '';
    for (let from = at + 1; ; from = at + 1) {
      const close = text.indexOf('"', from);
      if (close === -1) return null;
      if (value.length < longest)
        value += text.slice(from, Math.min(close, from + longest - value.length));
      line += countLineEnds(text, from, close);
      at = close + 1;
      if (text[at] !== '"') return endsCell(at) ? value : null;
      if (value.length < longest) value += '"';
    }
  };
  const plain = (): string => {
    const from = at;
    while (!endsCell(at)) at += 1;
    return text.slice(from, Math.min(at, from + longest));
  };
  return {
    line: () => line,
    place: () => at,
    isAtEnd: () => at >= text.length,
    skipsEmptyLine: (): boolean => {
      if (!isLineEnd(text[at])) return false;
      endLine();
      return true;
    },
    /** The cells of the next row, or what is wrong with it. */
    row: (): string[] | TextFault['kind'] => {
      const cells: string[] = [];
      for (;;) {
        const cell = text[at] === '"' ? quoted() : plain();
        if (cell === null) return 'broken-quotes';
        // Spreadsheets save blank cells far to the right of the last visible column.
        if (cells.length < columns) cells.push(cell);
        else if (cell.trim() !== '') return 'too-many-columns';
        if (text[at] !== delimiter) break;
        at += 1;
      }
      endLine();
      return cells;
    },
  };
}

const isLineEnd = (unit: string | undefined): boolean => unit === '\n' || unit === '\r';

/** A carriage return and the line feed after it are one line end. */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text[at];
    if (unit === '\n' || (unit === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}
