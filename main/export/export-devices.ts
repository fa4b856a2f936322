import { csvParts } from '../../enrollment/export/csv-parts.ts';
import { exportRows, type ExportedSession } from '../../enrollment/export/row.ts';
import { selectRows } from '../../enrollment/export/select-rows.ts';
import type { LeftOutReason, TablePlan } from '../../enrollment/export/table-plan.ts';
import type { ExportResult } from './export-failure.ts';
import { writeFile, type WrittenFile } from './write-file.ts';

/** What to write and where. */
export interface ExportRequest {
  /** Absolute path of the file; several parts get `-1`, `-2`, … before the extension. */
  readonly path: string;
  readonly plan: TablePlan;
  readonly sessions: Iterable<ExportedSession>;
}

/** What was written. */
export interface Exported {
  readonly files: readonly WrittenFile[];
  /** Data rows over all files. */
  readonly rows: number;
  /** How many devices were left out for each reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** Writes devices to one or more files in the format of the plan; no file or all of them. */
export function exportDevices(request: ExportRequest): ExportResult<Exported> {
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const every = exportRows(request.sessions);
  const rows = selectRows(request.plan, every, ({ reason }) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  });
  const { encoding } = request.plan;
  if (encoding.kind !== 'csv') throw new Error('not written yet');
  const written = writeFile(request.path, csvParts(request.plan, encoding.dialect, rows));
  if (!written.ok) return written;
  const total = written.value.reduce((sum, file) => sum + file.rows, 0);
  return { ok: true, value: { files: written.value, rows: total, leftOut } };
}
