import { csvParts } from '../../enrollment/export/csv-parts.ts';
import { exportRows, type ExportedSession, type ExportRow } from '../../enrollment/export/row.ts';
import { selectRows } from '../../enrollment/export/select-rows.ts';
import type { LeftOutReason, TablePlan } from '../../enrollment/export/table-plan.ts';
import type { ExportResult } from './export-failure.ts';
import type { Accept, WrittenFile } from './file-set.ts';
import { writeFile, writeFileFrom } from './write-file.ts';
import { xlsxPieces } from './xlsx-pieces.ts';

/** What to write and where. */
export interface ExportRequest {
  /** Several parts get `-1`, `-2`, … before the extension. */
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
export async function exportDevices(request: ExportRequest): Promise<ExportResult<Exported>> {
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const rows = selectRows(request.plan, exportRows(request.sessions), ({ reason }) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  });
  const written = await writeRows(request.path, request.plan, rows);
  if (!written.ok) return written;
  return { ok: true, value: { files: written.value, rows: totalRows(written.value), leftOut } };
}

/** Data rows over all files. */
export const totalRows = (files: readonly WrittenFile[]): number =>
  files.reduce((sum, file) => sum + file.rows, 0);

/** Writes rows that are already chosen. */
export async function writeRows(
  path: string,
  plan: TablePlan,
  rows: Iterable<ExportRow>,
  accept?: Accept,
): Promise<ExportResult<readonly WrittenFile[]>> {
  switch (plan.encoding.kind) {
    case 'csv':
      return writeFile(path, csvParts(plan, plan.encoding.dialect, rows), accept);
    case 'xlsx':
      return writeFileFrom(path, xlsxPieces(plan, plan.encoding.sheetName, rows), accept);
  }
}
