import {
  fittingMapping,
  guessColumns,
  isHeaderRow,
  uniqueHeaders,
} from '../../enrollment/intake/expected-columns.ts';
import { beginExpectedList, type ExpectedList } from '../../enrollment/intake/expected-list.ts';
import {
  previewOfList,
  type ListChoice,
  type ListPreview,
} from '../../enrollment/intake/expected-preview.ts';
import type { SavedMapping } from '../../enrollment/ledger/bench-setting.ts';
import { readListRows, type ListObstacle, type ListRow, type Passed } from './list-rows.ts';

/** Why a list is not taken. */
export type ListRefusal =
  | ListObstacle
  | {
      readonly kind: 'column-missing';
      readonly header: string;
      readonly headers: readonly string[];
    }
  | { readonly kind: 'header-twice'; readonly headers: readonly string[] };

const LOOKED_AT = 50;

/**
 * What a list would become. Without `choice` everything is guessed, and a saved mapping whose headers
 * the list has is taken before any guess.
 */
export async function previewList(
  bytes: Uint8Array,
  choice: ListChoice | null,
  mappings: readonly SavedMapping[],
): Promise<ListPreview | ListRefusal> {
  const read = await readListRows(bytes, choice?.delimiter ?? null);
  if (read.kind !== 'rows') return read;
  const { rows, encoding, delimiter } = read;
  const hasHeader = choice?.hasHeader ?? isHeaderRow(rows[0]?.cells ?? []);
  const headers = headersOf(rows, hasHeader);
  const body = rows.slice(hasHeader ? 1 : 0);
  const fitting = choice === null ? fittingMapping(headers, mappings) : null;
  const first = body.slice(0, LOOKED_AT).map(({ cells }) => cells);
  const wanted = choice?.columns ?? fitting?.columns ?? guessColumns(headers, first);
  // A separator that was changed makes other columns.
  const columns = Object.fromEntries(
    Object.entries(wanted).filter(([, header]) => headers.includes(header)),
  );
  const chosen = { columns, hasHeader, delimiter };
  const list = columnsRead(headers, body, chosen);
  return {
    ...{ choice: chosen, encoding, headers, mapping: fitting?.name ?? null },
    read: list === null ? null : previewOfList(list),
  };
}

/** The whole list by the choice of a person. */
export async function readList(
  bytes: Uint8Array,
  choice: ListChoice,
  passed: Passed,
): Promise<{ readonly kind: 'list'; readonly list: ExpectedList } | ListRefusal> {
  const read = await readListRows(bytes, choice.delimiter, passed);
  if (read.kind !== 'rows') return read;
  const headers = headersOf(read.rows, choice.hasHeader);
  const list = columnsRead(headers, read.rows.slice(choice.hasHeader ? 1 : 0), choice, passed);
  return list === null ? missing(choice, headers) : { kind: 'list', list };
}

const headersOf = (rows: readonly ListRow[], hasHeader: boolean): readonly string[] => {
  const [first] = rows;
  const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  return uniqueHeaders(hasHeader ? (first?.cells ?? []) : Array.from({ length: width }, () => ''));
};

/** The list behind the headers; null when the choice names no serial or a column that is not there. */
function columnsRead(
  headers: readonly string[],
  body: readonly ListRow[],
  { columns }: ListChoice,
  passed: Passed = () => undefined,
): ExpectedList | null {
  const { serial } = columns;
  if (serial === undefined) return null;
  const taking = beginExpectedList({ ...columns, serial });
  taking.take(headers, 0);
  for (const [index, { cells, line, isNumber }] of body.entries()) {
    passed(body.length + index);
    if (!taking.take(cells, line, isNumber)) break;
  }
  const reading = taking.finish();
  return reading.kind === 'expected-list' ? reading.list : null;
}

function missing({ columns }: ListChoice, headers: readonly string[]): ListRefusal {
  const gone = Object.values(columns).find((header) => !headers.includes(header));
  return { kind: 'column-missing', header: gone ?? '', headers };
}
