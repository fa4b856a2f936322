const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where the cells of one row lie in the bytes, without their quotes; filled anew for each row. */
export interface CutRow {
  readonly from: number[];
  readonly to: number[];
  /** All bytes of the cell together: below 0x80 it is ASCII. */
  readonly seen: number[];
  /** 1 where the cell has doubled quotes. */
  readonly doubled: number[];
  count: number;
  /** Line ends within cells. */
  breaks: number;
  /** Cells from this place on are only counted. */
  readonly noted: number;
}

/** A row of which the first cells are noted. */
export const emptyCut = (noted = Infinity): CutRow => ({
  from: [],
  to: [],
  seen: [],
  doubled: [],
  count: 0,
  breaks: 0,
  noted,
});

/**
 * Cuts one row of RFC 4180 text that begins at `start`. Answers with the place of its line end or of the
 * end of the text, or with -1 when its quotes are broken. One loop over bytes with its places in its own
 * variables: a long list has a hundred million of them.
 */
export function cutRow(bytes: Uint8Array, start: number, delimiter: number, row: CutRow): number {
  const { length } = bytes;
  const { noted } = row;
  // Bytes above it end no cell. Nearly all are, so that one comparison spares the others.
  const highestEnd = Math.max(delimiter, QUOTE);
  let count = 0;
  row.breaks = 0;
  for (let at = start; ; at += 1) {
    const isQuoted = at < length && bytes[at] === QUOTE;
    const from = isQuoted ? at + 1 : at;
    let seen = 0;
    let doubled = 0;
    if (isQuoted) {
      for (at = from; at < length; at += 1) {
        const byte = bytes[at] ?? 0;
        seen |= byte;
        if (byte > QUOTE) continue;
        if (byte === LINE_FEED) row.breaks += 1;
        if (byte !== QUOTE) continue;
        if (bytes[at + 1] !== QUOTE) break;
        doubled = 1;
        at += 1;
      }
      if (at >= length) return -1;
    } else {
      for (; at < length; at += 1) {
        const byte = bytes[at] ?? 0;
        seen |= byte;
        if (byte > highestEnd) continue;
        if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
      }
    }
    if (count < noted) {
      row.from[count] = from;
      row.to[count] = at;
      row.seen[count] = seen;
      row.doubled[count] = doubled;
    }
    count += 1;
    row.count = count;
    if (isQuoted) at += 1;
    if (at >= length) return at;
    const end = bytes[at];
    if (end === delimiter) continue;
    return end === LINE_FEED || end === CARRIAGE_RETURN ? at : -1;
  }
}
