import { guessDelimiter } from '../../enrollment/import/expected-delimiter.ts';
import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import {
  readRows,
  type ListDelimiter,
  type TextFault,
} from '../../enrollment/import/delimited-text.ts';
import type { ListRow } from '../../enrollment/import/list-table.ts';
import { isPreamble } from '../../enrollment/import/preamble.ts';
import { LIST_LIMITS, type ListLimits } from '../../enrollment/reading-limits.ts';
import type { ReportProgress } from '../reading/reading-stop.ts';
import { decodeList } from './decode-list.ts';
import type { ReadWorkbook } from './read-workbook.ts';
import type { WorkbookFault } from './workbook/workbook-fault.ts';

/** The sheet that rows are from. */
export type RowsOfSheet = Pick<ReadWorkbook, 'name' | 'sheets' | 'hiddenColumns'>;

/** What keeps the bytes of a list from being read. */
export type ListObstacle =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text' }
  | TextFault
  | WorkbookFault
  | { readonly kind: 'too-many-rows' | 'too-many-cells'; readonly limit: number };

/** Every row of a list, or why not. */
export type ListRows =
  | {
      readonly kind: 'rows';
      readonly rows: readonly ListRow[];
      readonly encoding: ListEncoding;
      readonly delimiter: ListDelimiter | null;
      /** Null for text. */
      readonly sheet: RowsOfSheet | null;
    }
  | ListObstacle;

/** What may be said of the reading of a list. */
export interface ListReading {
  readonly limits?: ListLimits;
  readonly tell?: ReportProgress;
}

/** How often progress is told: every so many rows. */
const TELL_EVERY = 64;

/** What a person chose of a list before its rows are read; what is left out is guessed. */
export interface RowsWanted {
  readonly delimiter?: ListDelimiter | null;
  readonly sheet?: string | undefined;
}

/** Reads the rows of a list from its bytes: delimited text in any usual encoding, or a sheet of a workbook. */
export async function readListRows(
  bytes: Uint8Array,
  wanted: RowsWanted,
  { limits = LIST_LIMITS, tell = () => undefined }: ListReading = {},
): Promise<ListRows> {
  const decoded = decodeList(bytes);
  const taking = beginRows(limits);
  if (decoded.kind === 'workbook') {
    // Only now: a thread that reads text does not wait for the readers of archives and XML.
    const { readWorkbook } = await import('./read-workbook.ts');
    const { sheet } = wanted;
    const found = await readWorkbook(bytes, taking.take, { limits, tell, sheet });
    return found.kind === 'read' ? taking.rows('workbook', null, found) : found;
  }
  if (decoded.kind !== 'text') return decoded;
  const { text, encoding } = decoded;
  const delimiter = wanted.delimiter ?? guessDelimiter(text);
  const takeLine = (cells: readonly string[], line: number, end: number): boolean => {
    if (line % TELL_EVERY === 0) tell(end, text.length);
    return taking.take(cells, line, () => false, false);
  };
  const fault = readRows(text, delimiter, takeLine, limits);
  return fault ?? taking.rows(encoding, delimiter, null);
}

/** Keeps the header, the rows that a list may have, and one more that shows that there are too many. */
function beginRows({ rows: most, cells: mostCells }: ListLimits) {
  const rows: ListRow[] = [];
  let texts = 0;
  return {
    take: (
      cells: readonly string[],
      line: number,
      isNumber: (place: number) => boolean,
      isHidden: boolean,
    ): boolean => {
      if (rows.length === 0 && isPreamble(cells)) return true;
      rows.push({ cells, line, isNumber, isHidden });
      for (const cell of cells) if (cell !== '') texts += 1;
      return rows.length < most + 2 && texts <= mostCells;
    },
    rows: (
      encoding: ListEncoding,
      delimiter: ListDelimiter | null,
      sheet: RowsOfSheet | null,
    ): ListRows => {
      if (rows.length === 0) return { kind: 'empty' };
      if (rows.length > most + 1) return { kind: 'too-many-rows', limit: most };
      if (texts > mostCells) return { kind: 'too-many-cells', limit: mostCells };
      return { kind: 'rows', rows, encoding, delimiter, sheet };
    },
  };
}
