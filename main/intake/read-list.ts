import { fittingMapping, guessColumns } from '../../enrollment/intake/expected-columns.ts';
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
import type { ExpectedMap } from '../../enrollment/intake/expected-row.ts';
import {
  findHeaderLine,
  firstLines,
  tableAt,
  type ListTable,
} from '../../enrollment/intake/list-table.ts';
import type { SavedMapping } from '../../enrollment/ledger/bench-setting.ts';
import { LIST_LIMITS } from '../../enrollment/reading-limits.ts';
import { readListRows, type ListObstacle, type ListReading } from './list-rows.ts';

/** Why a list is not taken. */
export type ListRefusal =
  | ListObstacle
  | Exclude<ExpectedReading, { readonly kind: 'expected-list' }>;

const LOOKED_AT = 50;

/**
 * What a list would become. Without `choice` everything is guessed, and a saved mapping whose headers
 * the list has is taken before any guess.
 */
export async function previewList(
  bytes: Uint8Array,
  choice: ListChoice | null,
  mappings: readonly SavedMapping[],
  reading: ListReading = {},
): Promise<ListPreview | ListRefusal> {
  const read = await readListRows(bytes, choice?.delimiter ?? null, reading);
  if (read.kind !== 'rows') return read;
  const { rows, encoding, delimiter } = read;
  const table = tableAt(rows, choice === null ? findHeaderLine(rows) : choice.headerLine);
  const { headers, headerLine, body } = table;
  const fitting = choice === null ? fittingMapping(headers, mappings) : null;
  const first = body.slice(0, LOOKED_AT).map(({ cells }) => cells);
  const guess = guessColumns(headers, first);
  const wanted = choice?.columns ?? fitting?.columns ?? guess.columns;
  // A separator or header that was changed makes other columns.
  const columns = Object.fromEntries(
    Object.entries(wanted).filter(([, header]) => headers.includes(header)),
  );
  const takesUnclear = choice?.takesUnclear ?? false;
  const chosen = { columns, headerLine, delimiter, takesUnclear };
  const list = columnsRead(table, chosen, reading);
  if (list.kind !== 'expected-list' && list.kind !== 'column-missing') return list;
  return {
    ...{ choice: chosen, encoding, headers, firstLines: firstLines(rows) },
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
  const read = await readListRows(bytes, choice.delimiter, reading);
  if (read.kind !== 'rows') return read;
  const found = columnsRead(tableAt(read.rows, choice.headerLine), choice, reading);
  return found.kind === 'expected-list' ? { kind: 'list', list: found.list } : found;
}

/** Columns that a person named. */
export interface NamedColumns {
  readonly columns: ExpectedMap;
  /** Headers that have to be there, too. */
  readonly also?: readonly string[];
  readonly takesUnclear: boolean;
}

/** The list of a file by columns that a person named, wherever its header stands. */
export async function readNamed(
  bytes: Uint8Array,
  { columns, also = [], takesUnclear }: NamedColumns,
  reading: ListReading = {},
): Promise<NamedList | ListRefusal> {
  const read = await readListRows(bytes, null, reading);
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
  const found = columnsRead(table, { columns, takesUnclear }, reading);
  return found.kind === 'expected-list' ? { kind: 'list', list: found.list, headers } : found;
}

interface NamedList {
  readonly kind: 'list';
  readonly list: ExpectedList;
  readonly headers: readonly string[];
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The list below the headers, or why there is none, as when the choice names no serial. */
function columnsRead(
  { headers, body }: ListTable,
  { columns, takesUnclear }: Pick<ListChoice, 'columns' | 'takesUnclear'>,
  { limits = LIST_LIMITS }: ListReading,
): ExpectedReading {
  const { serial } = columns;
  if (serial === undefined) return { kind: 'column-missing', header: '', headers };
  const taking = beginExpectedList({ ...columns, serial }, { limits, takesUnclear });
  taking.take(headers, 0);
  for (const { cells, line, isNumber } of body) {
    if (!taking.take(cells, line, isNumber)) break;
  }
  return taking.finish();
}
