import { countUnusableTags } from '../ledger/expected-tags.ts';
import type { ColumnChoice } from './expected-columns.ts';
import type { ExpectedList } from './expected-list.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { ListDelimiter } from './delimited-text.ts';
import type { SheetChoice, WorkbookView } from './list-sheet.ts';
import type { SkippedLine } from '../skipped-line.ts';

/** How to read a list: what a person can change in the mapper. */
export interface ListChoice extends SheetChoice {
  readonly columns: ColumnChoice;
  /** The line with the column names; null if every row is a device. */
  readonly headerLine: number | null;
  /** Null for a workbook, which has none. */
  readonly delimiter: ListDelimiter | null;
  /** Whether to import doubtful serials too. */
  readonly takesUnclear: boolean;
}

/** Encoding of a list's text. */
const LIST_ENCODINGS = ['utf-8', 'utf-16', 'windows-1252', 'workbook'] as const;
export type ListEncoding = (typeof LIST_ENCODINGS)[number];

/** What a list would become, before anything is logged. */
export interface ListPreview {
  readonly choice: ListChoice;
  readonly encoding: ListEncoding;
  /** What else the workbook contains; null for text. */
  readonly workbook: WorkbookView | null;
  /** Every column under a unique name. */
  readonly headers: readonly string[];
  /** The first lines, one of which may be the header. */
  readonly firstLines: readonly { readonly line: number; readonly text: string }[];
  /** The columns that may hold the serials, if several fit equally and none is chosen. */
  readonly mayBeSerial: readonly string[];
  /** Name of the saved mapping that was applied, or null. */
  readonly mapping: string | null;
  /** Null until a column is known to hold the serial. */
  readonly read: ReadPreview | null;
}

/** Rows as they would be imported. */
export interface ReadPreview {
  readonly first: readonly ExpectedRow[];
  /** The first ones that would be skipped. */
  readonly skipped: readonly SkippedLine[];
  readonly skippedCount: number;
  /** Of those, how many have a doubtful serial. */
  readonly unclearCount: number;
  readonly taken: number;
  /** Rows whose asset tag is a placeholder word or is shared by several serials. */
  readonly unusableTags: number;
  readonly total: number;
}

const FIRST = 8;
const SKIPPED = 100;
/** A preview cell is only displayed, not kept. */
const LONGEST = 120;

/** The first rows of a list and what would be skipped. */
export const previewOfList = ({ rows, skipped, total }: ExpectedList): ReadPreview => ({
  first: rows.slice(0, FIRST).map(shortened),
  skipped: skipped.slice(0, SKIPPED),
  skippedCount: skipped.length,
  unclearCount: skipped.filter(({ reason }) => reason === 'serial-unclear').length,
  taken: rows.length,
  unusableTags: countUnusableTags(rows),
  total,
});

function shortened(row: ExpectedRow): ExpectedRow {
  const cells = Object.entries(row).map(([field, value]) => [field, short(value)] as const);
  const extras = Object.entries(row.extras).map(([header, value]) => [header, short(value)]);
  return {
    ...row,
    ...Object.fromEntries(cells),
    extras: Object.fromEntries(extras) as ExpectedRow['extras'],
  };
}

const short = <Value>(value: Value): Value | string =>
  typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
