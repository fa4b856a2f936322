import type { Reader } from '../../../enrollment/export/cell-text.ts';
import type { Cell, Column } from '../../../enrollment/export/column.ts';
import { COLUMNS, type ColumnId, type ExportColumn } from '../../../enrollment/export/columns.ts';

const PORT_PREFIX = 'USB ';

/** What one record of an export says, by column. */
type ReadRow = Readonly<Partial<Record<ColumnId, Cell>>>;

/**
 * Reads one record of a file that Muster wrote, split into cells by any CSV reader: restores every
 * exported value. Null if the header or a cell is not Muster's.
 */
export function readBack(
  headers: readonly string[],
  cells: readonly string[],
  reader: Reader,
): ReadRow | null {
  if (headers.length !== cells.length) return null;
  const row: Partial<Record<ColumnId, Cell>> = {};
  for (const [index, header] of headers.entries()) {
    const column = columnByHeader(header);
    if (column === null) return null;
    const value = parseCellText(column, cells[index] ?? '', reader);
    if (value === undefined) return null;
    row[column.id] = value;
  }
  return row;
}

/** The column with this header for people or for machines. */
function columnByHeader(header: string): ExportColumn | null {
  return COLUMNS.find((column) => column.header === header || column.id === header) ?? null;
}

/** The value that was written, or `undefined` if no writer writes such a text. */
function parseCellText(
  column: Pick<Column, 'type'>,
  text: string,
  reader: Reader,
): Cell | undefined {
  if (text === '') return null;
  switch (column.type) {
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : undefined;
    case 'time':
      return parseIsoTime(text) ?? undefined;
    case 'port':
      return reader === 'person' && text.startsWith(PORT_PREFIX)
        ? text.slice(PORT_PREFIX.length)
        : text;
    case 'text':
    case 'choice':
      return reader === 'person' ? unguardFormula(text) : text;
  }
}

/** Text as a file for people contains it: on one line. */
export const onOneLine = (text: string): string =>
  text.replaceAll(/\r\n|[\p{Cc}\u2028\u2029]/gu, ' ');

/** The text given to `guardFormula`, except for its line ends and control characters. */
export const unguardFormula = (text: string): string => text.replaceAll(/(^|[,;|])'/g, '$1');

/** Reads what `isoTime` wrote; null for anything else. */
export function parseIsoTime(text: string): number | null {
  if (!/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : atMs;
}
