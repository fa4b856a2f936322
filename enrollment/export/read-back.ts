import { parseCellText, type Reader } from './cell-text.ts';
import type { Cell } from './column.ts';
import { COLUMNS, type ColumnId, type ExportColumn } from './columns.ts';

/** What one record of an export says, by column. */
export type ReadRow = Readonly<Partial<Record<ColumnId, Cell>>>;

/**
 * Reads one record of a file that Muster wrote, split into cells by any CSV reader: restores every
 * exported value. Null when the header or a cell is not Muster's.
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
