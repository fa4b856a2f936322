import type { ColumnId } from '../columns.ts';
import { DEFAULT_LAYOUT, layoutColumns, rowCells } from '../layout.ts';
import { workbookText } from '../workbook-text.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the workbook. */
export interface XlsxOptions {
  readonly columns: readonly ColumnId[];
  /** Offset of all times from UTC, minutes east. */
  readonly offsetMinutes: number;
}

/** The asset list as a workbook whose cells are all text, so that a spreadsheet changes none. */
export const XLSX: TableFormat<'xlsx', XlsxOptions> = {
  facts: {
    id: 'xlsx',
    label: 'Asset list (Excel workbook)',
    help: 'Every cell is text, so serials that look like numbers or dates stay as they are.',
    extension: 'xlsx',
    reader: 'person',
  },
  defaults: { columns: DEFAULT_LAYOUT.columns, offsetMinutes: 0 },
  plan: ({ columns: ids, offsetMinutes }) => {
    const columns = layoutColumns(ids);
    return {
      encoding: { kind: 'xlsx', sheetName: 'Devices' },
      headers: columns.map((column) => column.header),
      hasHeader: true,
      // A text cell never runs, so the exact text needs no apostrophe.
      cells: (row) => rowCells(columns, row, 'machine', offsetMinutes).map(workbookText),
      leftOut: () => null,
      oncePerSerial: false,
      limits: null,
    };
  },
};
