import { previewOf } from '../../../enrollment/export/preview.ts';
import type { ExportRow } from '../../../enrollment/export/row.ts';
import { selectRows, type LeftOut } from '../../../enrollment/export/select-rows.ts';
import type { TablePlan } from '../../../enrollment/export/table-plan.ts';

/** The preview of a file of these rows. */
export function preview(plan: TablePlan, rows: Iterable<ExportRow>, show?: number) {
  const leftOut: LeftOut[] = [];
  const kept = [...selectRows(plan, rows, (one) => leftOut.push(one))];
  return previewOf(plan, kept, leftOut, show);
}
