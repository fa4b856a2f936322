import type { ExportRow } from './row.ts';
import type { LeftOutReason, TablePlan } from './table-plan.ts';

/** A row that was not written, and why. */
export interface LeftOut {
  readonly row: ExportRow;
  readonly reason: LeftOutReason;
}

/**
 * Passes on the rows that the format takes, in their order, and reports each of the others. With
 * `oncePerSerial` the first row of a serial stays.
 */
export function* selectRows(
  plan: TablePlan,
  rows: Iterable<ExportRow>,
  onLeftOut: (leftOut: LeftOut) => void,
): Generator<ExportRow> {
  const written = new Set<string>();
  for (const row of rows) {
    const reason = plan.leftOut(row) ?? repeated(plan, row, written);
    if (reason === null) yield row;
    else onLeftOut({ row, reason });
  }
}

function repeated(plan: TablePlan, row: ExportRow, written: Set<string>): LeftOutReason | null {
  if (!plan.oncePerSerial || row.serial === null) return null;
  if (written.has(row.serial)) return 'repeated';
  written.add(row.serial);
  return null;
}
