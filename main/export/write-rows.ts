import { csvParts } from '../../enrollment/export/csv-parts.ts';
import type { ExportRow } from '../../enrollment/export/row.ts';
import type { LeftOutReason, TablePlan } from '../../enrollment/export/table-plan.ts';
import type { WriteOptions, WrittenFile } from '../files/file-set.ts';
import { writeFile, writeFileFrom } from '../files/write-file.ts';
import type { WriteResult } from '../files/write-failure.ts';
import { xlsxPieces } from './xlsx-pieces.ts';

/** What was written. */
export interface Exported {
  readonly files: readonly WrittenFile[];
  /** Data rows over all files. */
  readonly rows: number;
  /** How many devices were left out for each reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** Data rows over all files. */
export const totalRows = (files: readonly WrittenFile[]): number =>
  files.reduce((sum, file) => sum + file.rows, 0);

/** Writes rows that are already chosen. */
export async function writeRows(
  path: string,
  plan: TablePlan,
  rows: Iterable<ExportRow>,
  options: WriteOptions,
): Promise<WriteResult<readonly WrittenFile[]>> {
  switch (plan.encoding.kind) {
    case 'csv':
      return writeFile(path, csvParts(plan, plan.encoding.dialect, rows), options);
    case 'xlsx':
      return writeFileFrom(path, xlsxPieces(plan, plan.encoding.sheetName, rows), options);
  }
}
