/** Separators that a pasted or exported list may have. */
export const LIST_DELIMITERS = ['\t', ';', '|', ','] as const;
export type ListDelimiter = (typeof LIST_DELIMITERS)[number];

/** Takes a row with the line on which it begins, from 1. False ends the reading. */
export type TakeCells = (cells: readonly string[], line: number) => boolean;

/**
 * Hands over the rows of delimited text (RFC 4180 with any separator and line end); empty lines are
 * passed over. Answers with the line of a row whose quotes are broken, or null. Small lists only:
 * Intune's own list of 200,000 rows has a reader of its own (ADR 0006).
 */
export function readExpectedText(
  text: string,
  delimiter: ListDelimiter,
  take: TakeCells,
): number | null {
  const scan = createScan(text.startsWith('\uFEFF') ? text.slice(1) : text, delimiter);
  while (!scan.isAtEnd()) {
    if (scan.skipsEmptyLine()) continue;
    const line = scan.line();
    const cells = scan.row();
    if (cells === null) return line;
    if (!take(cells, line)) return null;
  }
  return null;
}

function createScan(text: string, delimiter: ListDelimiter) {
  let at = 0;
  let line = 1;
  const endsCell = (place: number): boolean =>
    place >= text.length || text[place] === delimiter || isLineEnd(text[place]);
  const endLine = (): void => {
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
  };
  /** Text of a quoted cell, standing on its first quote; null when its quotes are broken. */
  const quoted = (): string | null => {
    let value = '';
    for (let from = at + 1; ; from = at + 1) {
      const close = text.indexOf('"', from);
      if (close === -1) return null;
      const piece = text.slice(from, close);
      value += piece;
      line += countLineEnds(piece);
      at = close + 1;
      if (text[at] !== '"') return endsCell(at) ? value : null;
      value += '"';
    }
  };
  const plain = (): string => {
    const from = at;
    while (!endsCell(at)) at += 1;
    return text.slice(from, at);
  };
  return {
    line: () => line,
    isAtEnd: () => at >= text.length,
    skipsEmptyLine: (): boolean => {
      if (!isLineEnd(text[at])) return false;
      endLine();
      return true;
    },
    /** The cells of the next row; null when its quotes are broken. */
    row: (): string[] | null => {
      const cells: string[] = [];
      for (;;) {
        const cell = text[at] === '"' ? quoted() : plain();
        if (cell === null) return null;
        cells.push(cell);
        if (text[at] !== delimiter) break;
        at += 1;
      }
      endLine();
      return cells;
    },
  };
}

const isLineEnd = (unit: string | undefined): boolean => unit === '\n' || unit === '\r';

/** A carriage return before a line feed is one line end with it. */
const countLineEnds = (text: string): number => (text.match(/\r\n|\r|\n/g) ?? []).length;
