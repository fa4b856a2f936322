import { PERSON_DIALECT, type Dialect } from '../csv.ts';
import type { ColumnId } from '../columns.ts';
import { cellWriters } from '../cell-text.ts';
import { DEFAULT_LAYOUT, layoutColumns } from '../layout.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the asset CSV. */
export interface AssetOptions extends Dialect {
  readonly columns: readonly ColumnId[];
  /** Offset of all times from UTC, minutes east. */
  readonly offsetMinutes: number;
}

/**
 * The asset CSV for people and their spreadsheets. Nothing is left out, not even devices without a
 * serial.
 */
export const ASSET: TableFormat<'asset', AssetOptions> = {
  facts: {
    id: 'asset',
    extension: 'csv',
    reader: 'person',
  },
  defaults: { ...PERSON_DIALECT, columns: DEFAULT_LAYOUT.columns, offsetMinutes: 0 },
  plan: ({ columns: ids, offsetMinutes, delimiter, bom }) => {
    const columns = layoutColumns(ids);
    return {
      encoding: { kind: 'csv', dialect: { delimiter, bom } },
      headers: columns.map((column) => column.header),
      hasHeader: true,
      writers: cellWriters(columns, 'person', offsetMinutes),
      leftOut: () => null,
      oncePerSerial: false,
      limits: null,
    };
  },
};
