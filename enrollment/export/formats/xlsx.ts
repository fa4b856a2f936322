import type { ColumnId } from '../columns.ts';
import { cellWriters } from '../cell-text.ts';
import { DEFAULT_LAYOUT, layoutColumns } from '../layout.ts';
import { workbookText } from '../workbook-text.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the workbook. */
export interface XlsxOptions {
  readonly columns: readonly ColumnId[];
  /** Offset of all times from UTC, minutes east. */
  readonly offsetMinutes: number;
}

/**
 * The asset list as a workbook whose cells are all text, so that no spreadsheet changes a value.
 */
export const XLSX: TableFormat<'xlsx', XlsxOptions> = {
  facts: {
    id: 'xlsx',
    extension: 'xlsx',
    reader: 'person',
  },
  defaults: { columns: DEFAULT_LAYOUT.columns, offsetMinutes: 0 },
  plan: ({ columns: ids, offsetMinutes }) => {
    const columns = layoutColumns(ids);
    // A text cell is never evaluated, so the exact text needs no apostrophe.
    const cells = cellWriters(columns, 'machine', offsetMinutes);
    return {
      encoding: { kind: 'xlsx', sheetName: 'Devices' },
      headers: columns.map((column) => column.header),
      hasHeader: true,
      writers: cells.map((write) => (row) => workbookText(write(row))),
      leftOut: () => null,
      oncePerSerial: false,
      limits: null,
    };
  },
};
