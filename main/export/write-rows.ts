import { csvParts } from '../../enrollment/export/csv-parts.ts';
import type { ExportRow } from '../../enrollment/export/row.ts';
import type { LeftOutReason, TablePlan } from '../../enrollment/export/table-plan.ts';
import type { FilePiece, WriteOptions, WrittenFile } from '../files/file-set.ts';
import type { WriteResult } from '../files/write-failure.ts';
import { xlsxPieces } from './xlsx-pieces.ts';

/** How an export gets its files: the one way to any file, or what stands in for it. */
export interface ExportFiles {
  readonly writeFile: WritePieces<Iterable<FilePiece>>;
  readonly writeFileFrom: WritePieces<AsyncIterable<FilePiece>>;
}

type Written = WriteResult<readonly WrittenFile[]>;
type WritePieces<Pieces> = (
  path: string,
  pieces: Pieces,
  options: WriteOptions,
) => Written | Promise<Written>;

/** How an export is written. */
export interface ExportOptions extends WriteOptions {
  readonly files: ExportFiles;
}

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
  { files, ...options }: ExportOptions,
): Promise<WriteResult<readonly WrittenFile[]>> {
  switch (plan.encoding.kind) {
    case 'csv':
      return files.writeFile(path, csvParts(plan, plan.encoding.dialect, rows), options);
    case 'xlsx':
      return files.writeFileFrom(path, xlsxPieces(plan, plan.encoding.sheetName, rows), options);
  }
}
