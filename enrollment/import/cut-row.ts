const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where the cells of one row are in the text, without their quotes; reused for each row. */
export interface CutRow {
  readonly from: number[];
  readonly to: number[];
  /** Whether the cell contains doubled quotes. */
  readonly doubled: boolean[];
  count: number;
  /** Line ends within cells. */
  breaks: number;
  /** A cell beyond `columns` has text. */
  hasMore: boolean;
  /** Cells from this index on are only counted. */
  readonly noted: number;
  readonly columns: number;
}

export const emptyCut = (of: Pick<CutRow, 'noted' | 'columns'>): CutRow => ({
  from: [],
  to: [],
  doubled: [],
  count: 0,
  breaks: 0,
  hasMore: false,
  ...of,
});

/**
 * Splits one row of RFC 4180 text that begins at `start`. Returns the index of its line end or of
 * the end of the text, or -1 if its quotes are broken. One loop with its indexes in local
 * variables, which extracts no cells: a long list has a hundred million characters.
 */
export function cutRow(text: string, start: number, delimiter: number, row: CutRow): number {
  const { length } = text;
  const { noted, columns } = row;
  // Higher characters end no cell. Nearly all are higher, so one comparison saves the others.
  const highestEnd = Math.max(delimiter, QUOTE);
  let count = 0;
  row.breaks = 0;
  for (let at = start; ; at += 1) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const from = isQuoted ? at + 1 : at;
    let doubled = false;
    if (isQuoted) {
      for (at = from; at < length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > QUOTE) continue;
        if (isBreak(code, text, at)) row.breaks += 1;
        if (code !== QUOTE) continue;
        if (text.charCodeAt(at + 1) !== QUOTE) break;
        doubled = true;
        at += 1;
      }
      if (at >= length) return -1;
    } else {
      for (; at < length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > highestEnd) continue;
        if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
      }
    }
    if (count < noted) {
      row.from[count] = from;
      row.to[count] = at;
      row.doubled[count] = doubled;
    } else if (count >= columns && at > from && text.slice(from, at).trim() !== '') {
      row.hasMore = true;
    }
    count += 1;
    row.count = count;
    if (isQuoted) at += 1;
    if (at >= length) return at;
    const end = text.charCodeAt(at);
    if (end === delimiter) continue;
    return end === LINE_FEED || end === CARRIAGE_RETURN ? at : -1;
  }
}

/** A carriage return and the line feed after it are one line end. */
const isBreak = (code: number, text: string, at: number): boolean =>
  code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
