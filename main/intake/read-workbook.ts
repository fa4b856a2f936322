import { streamXlsxRows } from 'hucre/xlsx';

import { EXPECTED_LIMIT, type ExpectedTaking } from '../../enrollment/intake/expected-list.ts';

/**
 * Hands over the rows of the first sheet of a workbook, each with its row number. Answers with what is
 * wrong with the file, or null. Rows are unpacked as they are read and no more than a list may have.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  take: ExpectedTaking['take'],
): Promise<string | null> {
  try {
    const rows = streamXlsxRows(bytes, { sheet: 0, maxRows: EXPECTED_LIMIT + 2 });
    for await (const { index, values } of rows) {
      const isBlank = values.every((value) => value === null || value === '');
      if (isBlank) continue;
      const isNumber = (place: number): boolean => typeof values[place] === 'number';
      if (!take(values.map(cellText), index + 1, isNumber)) break;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Text as it stands; numbers without grouping, days as `2026-03-05`. */
function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
