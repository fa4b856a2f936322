import { cellWriters } from '../cell-text.ts';
import { columnOf, type ColumnId } from '../columns.ts';
import { importPlan, serialColumn } from '../import-plan.ts';
import type { LeaveOut } from '../leave-out.ts';
import { plainDetails } from '../plain-details.ts';
import type { ExportRow } from '../row.ts';
import type { FileLimits, TablePlan } from '../table-plan.ts';

/**
 * Rows in one file of either Intune list; 5 MB counted as 5,000,000 bytes to be on the safe side.
 */
const INTUNE_LIMITS: FileLimits = { rows: 5000, bytes: 5_000_000 };

/** What the user may choose for Intune's two lists. */
export interface IntuneListOptions {
  /** Columns whose values become the details, in this order; none for serials alone. */
  readonly details: readonly ColumnId[];
}

export const INTUNE_LIST_DEFAULTS: IntuneListOptions = { details: ['profile', 'session'] };

/** Serial and details without a header, the shape of both of Intune's lists. */
export function intuneListPlan(options: IntuneListOptions, leftOut: LeaveOut): TablePlan {
  const columns = options.details.map(columnOf).filter((column) => column !== null);
  const writers = cellWriters(columns, 'machine', 0);
  const details = {
    header: 'Details',
    text: (row: ExportRow) => plainDetails(writers.map((write) => write(row))),
  };
  const serial = serialColumn('Serial number');
  return importPlan({
    columns: columns.length > 0 ? [serial, details] : [serial],
    hasHeader: false,
    leftOut,
    limits: INTUNE_LIMITS,
  });
}
