import type { TextFault } from '../../enrollment/intake/expected-text.ts';
import { DEVICE_LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import type { TellProgress } from '../reading/reading-stop.ts';
import { cutRow, emptyCut, type CutRow } from './cut-row.ts';

/** Separators that a list may have; the one that its header has most of is taken. */
const DELIMITERS = [',', ';', '\t'] as const;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Takes a row with the line on which it begins. False ends the reading. After the header it may
 * answer with the places whose cells are wanted: the others are passed over and come as empty text, and
 * the array of cells is then filled anew for the next row, so that nobody may keep it.
 */
export type TakeRow = (cells: readonly string[], line: number) => boolean | ReadonlySet<number>;

/** Rows between two words about how far it is. */
const TELL_EVERY = 1024;

/**
 * Hands over the rows of delimited UTF-8 text one by one (RFC 4180; any line end); empty lines are
 * passed over. It looks at bytes and makes text only of cells that somebody wants, which is what makes
 * a list of 200,000 rows and 50 columns quick (ADR 0006). A cell that is longer than any may be comes cut,
 * and still too long. Answers with the first fault, or null.
 */
export function readDelimited(
  bytes: Buffer,
  take: TakeRow,
  { columns: most }: { readonly columns: number } = DEVICE_LIST_LIMITS,
  tell: TellProgress = () => undefined,
): TextFault | null {
  const delimiter = delimiterOf(bytes);
  let row = emptyCut(most);
  const textOf = cellTexts(bytes);
  let read: ReadCells | null = null;
  let line = 1;
  for (let at = 0; at < bytes.length; line += 1) {
    const isEmpty = isLineEnd(bytes[at]);
    const end = isEmpty ? at : cutRow(bytes, at, delimiter, row);
    if (end === -1) return { kind: 'broken-quotes', row: line };
    at = afterLineEnd(bytes, end);
    if (line % TELL_EVERY === 0) tell(at, bytes.length);
    if (isEmpty) continue;
    if (read === null && row.count > most)
      return { kind: 'too-many-columns', row: line, limit: most };
    const answer = take((read ?? everyCell(textOf, most))(row), line);
    if (answer === false) return null;
    line += row.breaks;
    if (answer === true) continue;
    read = wantedCells(textOf, answer, row.count);
    row = emptyCut(Math.max(...answer) + 1);
  }
  return null;
}

const isLineEnd = (byte: number | undefined): boolean =>
  byte === LINE_FEED || byte === CARRIAGE_RETURN;

function afterLineEnd(bytes: Buffer, end: number): number {
  const next = bytes[end] === CARRIAGE_RETURN ? end + 1 : end;
  return bytes[next] === LINE_FEED ? next + 1 : next;
}

/** Bytes in which the header is looked for. */
const HEADER_BYTES = 65_536;

/** The separator of the first line that is not empty, quoted text left out. */
function delimiterOf(bytes: Buffer): number {
  const start = bytes.toString('utf8', 0, HEADER_BYTES);
  const header = /[^\r\n]+/.exec(start)?.[0] ?? '';
  const plain = header.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((one) => plain.split(one).length);
  const place = counts.indexOf(Math.max(...counts));
  return (DELIMITERS[place] ?? ',').charCodeAt(0);
}

type ReadCells = (row: CutRow) => readonly string[];
type CellText = (row: CutRow, place: number) => string;

/** Bytes after which a cell is too long in any characters; as many as these are made text of it. */
const LONGEST_BYTES = 4 * (DEVICE_LIST_LIMITS.cellLength + 1);

/** The cells as text. Pieces of one long text cost a tenth of text that is made for each of them. */
function cellTexts(bytes: Buffer): CellText {
  const ascii = bytes.toString('latin1');
  return (row, place) => {
    const from = row.from[place] ?? 0;
    const to = Math.min(row.to[place] ?? from, from + LONGEST_BYTES);
    const isAscii = (row.seen[place] ?? 0) < 0x80;
    const text = isAscii ? ascii.slice(from, to) : bytes.toString('utf8', from, to);
    return row.doubled[place] === 1 ? text.replaceAll('""', '"') : text;
  };
}

/** Of a row that may have more cells than anybody asks for, one more shows it. */
const everyCell =
  (textOf: CellText, most: number): ReadCells =>
  (row) =>
    Array.from({ length: Math.min(row.count, most + 1) }, (_, place) =>
      place < most ? textOf(row, place) : '',
    );

function wantedCells(textOf: CellText, wanted: ReadonlySet<number>, width: number): ReadCells {
  const places = [...wanted].filter((place) => place < width);
  const cells = Array.from({ length: width }, () => '');
  return (row) => {
    if (row.count !== width)
      return Array.from({ length: Math.min(row.count, width + 1) }, (_, place) =>
        wanted.has(place) ? textOf(row, place) : '',
      );
    for (const place of places) cells[place] = textOf(row, place);
    return cells;
  };
}
