import { columnOf, type ColumnId, type ExportColumn } from './columns.ts';

/** The columns of the asset CSV, in file order, under a name chosen by the user. */
export interface Layout {
  readonly name: string;
  readonly columns: readonly ColumnId[];
}

/** What an asset team needs first, without hardware ids; every other column can be added. */
export const DEFAULT_LAYOUT: Layout = {
  name: 'Default',
  columns: [
    'serial',
    'serial_source',
    'model',
    'product_type',
    'kind',
    'state',
    'enrolled_evidence',
    'enrolled_at',
    'profile',
    'method',
    'affinity',
    'session',
    'technician',
    'first_seen',
    'last_seen',
    'reconnects',
    'follow_up_done',
    'follow_up_failed',
    'follow_up_open',
    'port',
    'refusal',
    'notes',
    'apple_answer',
    'apple_server',
    'apple_asked',
    'intune_answer',
    'intune_enrolled',
    'intune_asked',
  ],
};

/**
 * The columns of a saved layout. Unknown and repeated names are ignored, because a layout may come
 * from another release. A layout without a known column falls back to the default one.
 */
export function layoutColumns(columns: readonly string[]): readonly ExportColumn[] {
  const known = [...new Set(columns)].map(columnOf).filter((column) => column !== null);
  return known.length > 0 ? known : layoutColumns(DEFAULT_LAYOUT.columns);
}
