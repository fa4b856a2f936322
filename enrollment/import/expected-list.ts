import { withoutLabel } from '../expected-row-of.ts';
import type { ExpectedRow } from '../expected-row.ts';
import {
  findExpectedColumns,
  isHeaderAgain,
  readExpectedRow,
  type ExpectedHeader,
  type ExpectedMap,
  type ExpectedColumns,
} from './expected-row.ts';
import { LIST_LIMITS, type ListLimits } from '../reading-limits.ts';
import type { Serial } from '../serial.ts';
import type { Skip, SkippedLine } from '../skipped-line.ts';

/** An expected list as read from one file. */
export interface ExpectedList {
  /** One row per serial; if a serial repeats, the first row is kept. */
  readonly rows: readonly ExpectedRow[];
  readonly skipped: readonly SkippedLine[];
  /** Data rows in the file, imported or not. */
  readonly total: number;
}

/** The result of reading a table: the list, or why it is not one. */
export type ExpectedReading =
  | { readonly kind: 'expected-list'; readonly list: ExpectedList }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-rows' | 'too-much-text'; readonly limit: number }
  | Exclude<ExpectedHeader, { readonly kind: 'found' }>;

/** A list built row by row; the first row is the header. */
export interface ExpectedTaking {
  /**
   * False if further rows are of no use. `isNumber` says whether a workbook stored a cell as a
   * number.
   */
  readonly take: (
    cells: readonly string[],
    line: number,
    isNumber?: (place: number) => boolean,
  ) => boolean;
  /** Counts a row that a person chose to leave out because it is hidden in the sheet. */
  readonly leave: (line: number) => boolean;
  readonly finish: () => ExpectedReading;
}

/** How the rows of a list are imported. */
export interface TakingOptions {
  readonly limits?: Pick<ListLimits, 'rows' | 'characters'>;
  /** A person was asked about doubtful serials and accepts them all. */
  readonly takesUnclear?: boolean;
}

/**
 * Begins an expected list whose columns a person has named; the `S` of a label does not make a
 * serial a different device.
 */
export function beginExpectedList(
  map: ExpectedMap,
  { limits = LIST_LIMITS, takesUnclear = false }: TakingOptions = {},
): ExpectedTaking {
  let header: ExpectedHeader | null = null;
  let headers: readonly string[] = [];
  let total = 0;
  let characters = 0;
  const rows = new Map<Serial, ExpectedRow>();
  const skipped: SkippedLine[] = [];

  const readRow = (
    places: ExpectedColumns,
    cells: readonly string[],
    isNumber: (place: number) => boolean,
  ): ExpectedRow | Skip => {
    if (isHeaderAgain(places, headers, cells)) return { reason: 'header-again' };
    if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) return { reason: 'ragged' };
    if (isNumber(places.fields.serial ?? -1)) return { reason: 'serial-is-a-number' };
    return readExpectedRow(places, cells, takesUnclear);
  };
  const takeRow = (
    places: ExpectedColumns,
    cells: readonly string[],
    line: number,
    isNumber: (place: number) => boolean,
  ): void => {
    total += 1;
    const read = readRow(places, cells, isNumber);
    if ('reason' in read) skipped.push({ line, ...read });
    else if (rows.has(withoutLabel(read.serial))) skipped.push({ line, reason: 'repeated' });
    else {
      rows.set(withoutLabel(read.serial), read);
      characters += charactersOf(read);
    }
  };
  return {
    take: (cells, line, isNumber = () => false) => {
      if (header?.kind === 'found') takeRow(header.places, cells, line, isNumber);
      else {
        header = findExpectedColumns(map, cells);
        headers = cells;
      }
      return header.kind === 'found' && total <= limits.rows && characters <= limits.characters;
    },
    leave: (line) => {
      total += 1;
      skipped.push({ line, reason: 'hidden-row' });
      return total <= limits.rows;
    },
    finish: () => {
      if (header === null) return { kind: 'empty' };
      if (header.kind !== 'found') return header;
      if (total > limits.rows) return { kind: 'too-many-rows', limit: limits.rows };
      if (characters > limits.characters)
        return { kind: 'too-much-text', limit: limits.characters };
      return { kind: 'expected-list', list: { rows: [...rows.values()], skipped, total } };
    },
  };
}

/**
 * What a row adds to the log: its texts, and the headers repeated before those of other columns.
 */
function charactersOf({ extras, ...fields }: ExpectedRow): number {
  let sum = 0;
  for (const text of Object.values(fields)) sum += text?.length ?? 0;
  for (const header in extras) sum += header.length + (extras[header]?.length ?? 0);
  return sum;
}
