import { meaningOf } from '../header-words.ts';
import { readWrittenSerial } from '../serial.ts';
import { HEADER_LENGTH } from '../reading-limits.ts';

/** One row of a list as it appears in the file. */
export interface ListRow {
  readonly cells: readonly string[];
  /** From 1, as an editor or a spreadsheet counts. */
  readonly line: number;
  readonly isNumber: (place: number) => boolean;
  /** A row of a sheet that a filter or a person has hidden. */
  readonly isHidden: boolean;
}

/** The rows of a list below its header. */
export interface ListTable {
  /** Every column under a unique name. */
  readonly headers: readonly string[];
  /** Line of the header; null if every row is a device. */
  readonly headerLine: number | null;
  readonly body: readonly ListRow[];
}

/** The header is among this many first rows, below titles, addresses and order numbers. */
const HEADER_WITHIN = 20;
/** Rows used to identify the columns. */
const LOOKED_AT = 50;

/** The table whose header is on this line; without a header, all rows are devices. */
export function tableAt(rows: readonly ListRow[], headerLine: number | null): ListTable {
  const place = headerLine === null ? -1 : rows.findIndex(({ line }) => line === headerLine);
  const header = rows[place];
  const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  const cells = header?.cells ?? Array.from({ length: width }, () => '');
  return {
    headers: uniqueHeaders(cells),
    headerLine: header?.line ?? null,
    body: rows.slice(place + 1),
  };
}

/**
 * The line of the header: the one with all the headers that a person named, else the one known to
 * be a header, else the first full one above the first serial. Null if the list begins with a
 * device.
 */
export function findHeaderLine(
  rows: readonly ListRow[],
  named: readonly string[] = [],
): number | null {
  const first = rows.slice(0, HEADER_WITHIN);
  const hasAll = ({ cells }: ListRow): boolean => {
    const written = new Set(cells.map(plain));
    return named.every((header) => written.has(plain(header)));
  };
  const byName = named.length === 0 ? undefined : first.find(hasAll);
  return (byName ?? knownHeader(first) ?? fullRowAboveSerials(first))?.line ?? null;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** A row that names a serial column, or two other columns, and has no device above it. */
function knownHeader(rows: readonly ListRow[]): ListRow | undefined {
  const meanings = rows.map(({ cells }) =>
    cells.flatMap((cell) => (hasSerial([cell]) ? [] : (meaningOf(cell)?.field ?? []))),
  );
  const ofSerial = meanings.findIndex((fields) => fields.includes('serial'));
  const place = ofSerial >= 0 ? ofSerial : meanings.findIndex((fields) => fields.length > 1);
  const found = rows[place];
  if (found === undefined || hasSerial(found.cells)) return undefined;
  const isDevice = ({ cells }: ListRow): boolean =>
    hasSerial(cells) && filled(cells) >= filled(found.cells);
  return rows.slice(0, place).some(isDevice) ? undefined : found;
}

/** Titles have fewer non-empty cells than the header. */
function fullRowAboveSerials(rows: readonly ListRow[]): ListRow | undefined {
  const place = rows.findIndex(({ cells }) => hasSerial(cells));
  if (place < 0) return rows[0];
  const wanted = Math.ceil(filled(rows[place]?.cells ?? []) * 0.6);
  return rows.slice(0, place).find(({ cells }) => filled(cells) >= wanted);
}

const filled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;

const hasSerial = (cells: readonly string[]): boolean =>
  cells.some((cell) => readWrittenSerial(cell).kind === 'certain');

/**
 * Unique headers: blank ones become their number, later duplicates get a number; long ones are cut.
 */
export function uniqueHeaders(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return cells.map((cell, place) => {
    const written = cell.trim() === '' ? `Column ${String(place + 1)}` : cell.trim();
    const name = written.length > HEADER_LENGTH ? `${written.slice(0, CUT_AT)}…` : written;
    let time = times.get(name.toLowerCase()) ?? 1;
    const unique = (): string => (time === 1 ? name : `${name} (${String(time)})`);
    while (taken.has(unique().toLowerCase())) time += 1;
    times.set(name.toLowerCase(), time + 1);
    taken.add(unique().toLowerCase());
    return unique();
  });
}

/** Leaves room for the number that distinguishes equal headers. */
const CUT_AT = HEADER_LENGTH - 10;

/** Characters shown of a line when choosing the header. */
const SHOWN = 80;

/** The first lines of a list, from which a person chooses the header. */
export const firstLines = (
  rows: readonly ListRow[],
): readonly { readonly line: number; readonly text: string }[] =>
  rows.slice(0, HEADER_WITHIN).map(({ line, cells }) => {
    const text = cells.filter((cell) => cell.trim() !== '').join(' · ');
    return { line, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
  });
