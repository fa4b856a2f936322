import type { ExportedSession } from '../../../enrollment/export/row.ts';
import { bySessionOpened, rowsInOrder } from '../../../enrollment/export/row.ts';
import { selectRows } from '../../../enrollment/export/select-rows.ts';
import type { TablePlan } from '../../../enrollment/export/table-plan.ts';
import * as files from '../../../main/files/write-file.ts';
import { writeRows } from '../../../main/export/write-rows.ts';

/** Writes what the plan takes of these devices. */
export function exportTo(path: string, plan: TablePlan, sessions: readonly ExportedSession[]) {
  const rows = rowsInOrder(sessions.toSorted(bySessionOpened));
  return writeRows(
    path,
    plan,
    selectRows(plan, rows, () => undefined),
    { dataFolder: null, sources: [], files },
  );
}
