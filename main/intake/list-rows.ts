import type { ListEncoding } from '../../enrollment/intake/expected-preview.ts';
import { EXPECTED_LIMIT, type ExpectedTaking } from '../../enrollment/intake/expected-list.ts';
import { guessDelimiter } from '../../enrollment/intake/expected-delimiter.ts';
import { readExpectedText, type ListDelimiter } from '../../enrollment/intake/expected-text.ts';
import { decodeList } from './decode-list.ts';
import { readWorkbook } from './read-workbook.ts';

/** One row of a list as it stands in the file. */
export interface ListRow {
  readonly cells: readonly string[];
  /** From 1, as an editor or a spreadsheet counts. */
  readonly line: number;
  readonly isNumber: (place: number) => boolean;
}

/** What keeps the bytes of a list from being read. */
export type ListObstacle =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'broken-quotes'; readonly row: number }
  | { readonly kind: 'broken-workbook'; readonly detail: string }
  | { readonly kind: 'too-many-rows'; readonly limit: number };

/** Every row of a list, or why not. */
export type ListRows =
  | {
      readonly kind: 'rows';
      readonly rows: readonly ListRow[];
      readonly encoding: ListEncoding;
      readonly delimiter: ListDelimiter | null;
    }
  | ListObstacle;

/** Called between rows with how many there are; throws to end the reading. */
export type Passed = (rows: number) => void;

/** The header, the rows that a list may have, and one more that shows that there are too many. */
const MOST = EXPECTED_LIMIT + 2;

/**
 * Reads the rows of a list from its bytes: delimited text in any usual encoding, or the first sheet of a
 * workbook. `wanted` is the separator that a person chose; without it, it is guessed.
 */
export async function readListRows(
  bytes: Uint8Array,
  wanted: ListDelimiter | null,
  passed: Passed = () => undefined,
): Promise<ListRows> {
  const decoded = decodeList(bytes);
  const rows: ListRow[] = [];
  const take: ExpectedTaking['take'] = (cells, line, isNumber = () => false) => {
    rows.push({ cells, line, isNumber });
    passed(rows.length);
    return rows.length < MOST;
  };
  if (decoded.kind === 'workbook') return workbookRows(bytes, rows, take);
  if (decoded.kind !== 'text') return decoded;
  const { text, encoding } = decoded;
  const delimiter = wanted ?? guessDelimiter(text);
  const brokenAt = readExpectedText(text, delimiter, take);
  if (brokenAt !== null) return { kind: 'broken-quotes', row: brokenAt };
  return checked(rows, encoding, delimiter);
}

async function workbookRows(
  bytes: Uint8Array,
  rows: readonly ListRow[],
  take: ExpectedTaking['take'],
): Promise<ListRows> {
  let ended: { readonly by: unknown } | null = null;
  const broken = await readWorkbook(bytes, (cells, line, isNumber) => {
    try {
      return take(cells, line, isNumber);
    } catch (error) {
      // Not a fault of the workbook, which is all that its reader knows.
      ended = { by: error };
      return false;
    }
  });
  if (ended !== null) throw (ended as { readonly by: unknown }).by;
  if (broken !== null) return { kind: 'broken-workbook', detail: broken };
  return checked(rows, 'workbook', null);
}

function checked(
  rows: readonly ListRow[],
  encoding: ListEncoding,
  delimiter: ListDelimiter | null,
): ListRows {
  if (rows.length === 0) return { kind: 'empty' };
  if (rows.length >= MOST) return { kind: 'too-many-rows', limit: EXPECTED_LIMIT };
  return { kind: 'rows', rows, encoding, delimiter };
}
