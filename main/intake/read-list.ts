import {
  fittingMapping,
  guessColumns,
  isHeaderRow,
  uniqueHeaders,
  type ColumnChoice,
} from '../../enrollment/intake/expected-columns.ts';
import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/intake/expected-list.ts';
import {
  previewOfList,
  type ListChoice,
  type ListPreview,
} from '../../enrollment/intake/expected-preview.ts';
import type { SheetChoice } from '../../enrollment/intake/list-sheet.ts';
import type { SavedMapping } from '../../enrollment/ledger/bench-setting.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { readListRows, type ListObstacle, type ListReading, type ListRow } from './list-rows.ts';
import { hiddenRowsUnsaid, takeRows, viewOfSheet, type HiddenRowsUnsaid } from './sheet-rows.ts';

/** Why a list is not taken. */
export type ListRefusal =
  | ListObstacle
  | HiddenRowsUnsaid
  | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>;

const LOOKED_AT = 50;

/**
 * What a list would become. Without `choice` everything but the sheet is guessed, and a saved mapping whose
 * headers the list has is taken before any guess.
 */
export async function previewList(
  bytes: Uint8Array,
  choice: ListChoice | null,
  mappings: readonly SavedMapping[],
  reading: ListReading = {},
  { sheet }: SheetChoice = {},
): Promise<ListPreview | ListRefusal> {
  const read = await readListRows(bytes, choice ?? { sheet }, reading);
  if (read.kind !== 'rows') return read;
  const { rows, encoding, delimiter } = read;
  const hasHeader = choice?.hasHeader ?? isHeaderRow(rows[0]?.cells ?? []);
  const headers = headersOf(rows, hasHeader);
  const body = rows.slice(hasHeader ? 1 : 0);
  const fitting = choice === null ? fittingMapping(headers, mappings) : null;
  const first = body.slice(0, LOOKED_AT).map(({ cells }) => cells);
  const workbook = viewOfSheet(read.sheet, headers, body);
  const wanted =
    choice?.columns ??
    fitting?.columns ??
    withoutHeaders(guessColumns(headers, first), workbook?.hiddenColumns ?? []);
  // A separator or a sheet that was changed makes other columns.
  const columns = Object.fromEntries(
    Object.entries(wanted).filter(([, header]) => headers.includes(header)),
  );
  const { hiddenRows } = choice ?? {};
  const chosen = { columns, hasHeader, delimiter, sheet: read.sheet?.name, hiddenRows };
  const list = columnsRead(headers, body, chosen, reading);
  if (list.kind !== 'expected-list' && list.kind !== 'column-missing') return list;
  return {
    ...{ choice: chosen, encoding, workbook, headers, mapping: fitting?.name ?? null },
    read: list.kind === 'expected-list' ? previewOfList(list.list) : null,
  };
}

/** The whole list by the choice of a person. */
export async function readList(
  bytes: Uint8Array,
  choice: ListChoice,
  reading: ListReading = {},
): Promise<{ readonly kind: 'list'; readonly list: ExpectedList } | ListRefusal> {
  const read = await readListRows(bytes, choice, reading);
  if (read.kind !== 'rows') return read;
  const headers = headersOf(read.rows, choice.hasHeader);
  const body = read.rows.slice(choice.hasHeader ? 1 : 0);
  const unsaid = hiddenRowsUnsaid(body, choice);
  if (unsaid !== null) return unsaid;
  const found = columnsRead(headers, body, choice, reading);
  return found.kind === 'expected-list' ? { kind: 'list', list: found.list } : found;
}

/** Nobody sees them, so no guess rests on them. */
const withoutHeaders = (columns: ColumnChoice, hidden: readonly string[]): ColumnChoice =>
  Object.fromEntries(Object.entries(columns).filter(([, header]) => !hidden.includes(header)));

const headersOf = (rows: readonly ListRow[], hasHeader: boolean): readonly string[] => {
  const [first] = rows;
  const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  return uniqueHeaders(hasHeader ? (first?.cells ?? []) : Array.from({ length: width }, () => ''));
};

/** The list behind the headers, or why there is none, as when the choice names no serial. */
function columnsRead(
  headers: readonly string[],
  body: readonly ListRow[],
  { columns, hiddenRows }: ListChoice,
  { limits = LIST_LIMITS }: ListReading,
): ExpectedReading {
  const { serial } = columns;
  if (serial === undefined) return { kind: 'column-missing', header: '', headers };
  const taking = beginExpectedList({ ...columns, serial }, limits);
  taking.take(headers, 0);
  takeRows(taking, body, hiddenRows);
  return taking.finish();
}
