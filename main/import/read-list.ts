import {
  fittingMapping,
  guessColumns,
  type ColumnGuess,
} from '../../enrollment/import/expected-columns.ts';
import {
  beginExpectedList,
  type ExpectedList,
  type ExpectedReading,
} from '../../enrollment/import/expected-list.ts';
import {
  previewOfList,
  type ListChoice,
  type ListEncoding,
  type ListPreview,
} from '../../enrollment/import/expected-preview.ts';
import type { ExpectedMap } from '../../enrollment/import/expected-row.ts';
import {
  findHeaderLine,
  firstLines,
  tableAt,
  type ListTable,
} from '../../enrollment/import/list-table.ts';
import type { SheetChoice, WorkbookView } from '../../enrollment/import/list-sheet.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { readListRows, type ListObstacle, type ListReading } from './list-rows.ts';
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
  { sheet, ...reading }: ListReading & Pick<SheetChoice, 'sheet'> = {},
): Promise<ListPreview | ListRefusal> {
  const read = await readListRows(bytes, choice ?? { sheet }, reading);
  if (read.kind !== 'rows') return read;
  const { rows, encoding, delimiter } = read;
  const table = tableAt(rows, choice === null ? findHeaderLine(rows) : choice.headerLine);
  const { headers, headerLine, body } = table;
  const fitting = choice === null ? fittingMapping(headers, mappings) : null;
  const workbook = viewOfSheet(read.sheet, headers, body);
  const guess = guessVisible(table, workbook?.hiddenColumns ?? []);
  const wanted = choice?.columns ?? fitting?.columns ?? guess.columns;
  // A separator, a sheet or a header that was changed makes other columns.
  const columns = Object.fromEntries(
    Object.entries(wanted).filter(([, header]) => headers.includes(header)),
  );
  const { hiddenRows, takesUnclear = false } = choice ?? {};
  const of = { headerLine, delimiter, sheet: read.sheet?.name };
  const chosen = { columns, ...of, hiddenRows, takesUnclear };
  const list = columnsRead(table, chosen, reading);
  if (list.kind !== 'expected-list' && list.kind !== 'column-missing') return list;
  return {
    choice: chosen,
    encoding,
    workbook,
    headers,
    firstLines: firstLines(rows),
    mapping: fitting?.name ?? null,
    mayBeSerial: columns['serial'] === undefined ? guess.mayBeSerial : [],
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
  const table = tableAt(read.rows, choice.headerLine);
  const unsaid = hiddenRowsUnsaid(table.body, choice);
  if (unsaid !== null) return unsaid;
  const found = columnsRead(table, choice, reading);
  return found.kind === 'expected-list' ? { kind: 'list', list: found.list } : found;
}

/** Nobody sees hidden columns, so no guess rests on them. */
function guessVisible({ headers, body }: ListTable, hidden: readonly string[]): ColumnGuess {
  const isSeen = headers.map((header) => !hidden.includes(header));
  const seen = (cells: readonly string[]): readonly string[] =>
    cells.map((cell, place) => (isSeen[place] === true ? cell : ''));
  return guessColumns(
    seen(headers),
    body.slice(0, LOOKED_AT).map(({ cells }) => seen(cells)),
  );
}

/** Columns that a person named, and how their rows are taken. */
export interface NamedColumns extends SheetChoice {
  readonly columns: ExpectedMap;
  /** Headers that have to be there, too. */
  readonly also?: readonly string[];
  readonly takesUnclear: boolean;
}

/** The list of a file by columns that a person named, wherever its header stands. */
export async function readNamed(
  bytes: Uint8Array,
  { columns, also = [], ...wish }: NamedColumns,
  reading: ListReading = {},
): Promise<NamedList | ListRefusal> {
  const read = await readListRows(bytes, wish, reading);
  if (read.kind !== 'rows') return read;
  const named = [...Object.values(columns), ...also];
  const table = tableAt(read.rows, findHeaderLine(read.rows, named));
  const { headers, headerLine } = table;
  const written = read.rows.find(({ line }) => line === headerLine)?.cells ?? headers;
  for (const header of named) {
    const count = written.filter((cell) => plain(cell) === plain(header)).length;
    if (count > 1) return { kind: 'header-twice', headers: [header] };
    if (!headers.some((one) => plain(one) === plain(header)))
      return { kind: 'column-missing', header, headers };
  }
  const unsaid = hiddenRowsUnsaid(table.body, wish);
  if (unsaid !== null) return unsaid;
  const found = columnsRead(table, { columns, ...wish }, reading);
  if (found.kind !== 'expected-list') return found;
  const workbook = viewOfSheet(read.sheet, headers, table.body);
  return { kind: 'list', list: found.list, headers, encoding: read.encoding, workbook };
}

interface NamedList {
  readonly kind: 'list';
  readonly list: ExpectedList;
  readonly headers: readonly string[];
  readonly encoding: ListEncoding;
  readonly workbook: WorkbookView | null;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The list below the headers, or why there is none, as when the choice names no serial. */
function columnsRead(
  { headers, body }: ListTable,
  {
    columns,
    takesUnclear,
    hiddenRows,
  }: Pick<ListChoice, 'columns' | 'takesUnclear' | 'hiddenRows'>,
  { limits = LIST_LIMITS }: ListReading,
): ExpectedReading {
  const { serial } = columns;
  if (serial === undefined) return { kind: 'column-missing', header: '', headers };
  const taking = beginExpectedList({ ...columns, serial }, { limits, takesUnclear });
  taking.take(headers, 0);
  takeRows(taking, body, hiddenRows);
  return taking.finish();
}
