import type { Dialect } from './csv.ts';
import type { LeftOutReason } from '../left-out-reason.ts';
import type { CellWriter } from './cell-text.ts';
import type { ExportRow } from './row.ts';

export { LEFT_OUT_REASONS, type LeftOutReason } from '../left-out-reason.ts';

/** Limits of one file; a longer list continues in the next file. */
export interface FileLimits {
  readonly rows: number;
  /** UTF-8 bytes. */
  readonly bytes: number;
}

/** How the file is encoded. */
type Encoding =
  | { readonly kind: 'csv'; readonly dialect: Dialect }
  | { readonly kind: 'xlsx'; readonly sheetName: string };

/**
 * A format with its options applied: everything that a writer needs, as pure data and functions.
 */
export interface TablePlan {
  readonly encoding: Encoding;
  /** Column headers; shown in the preview even if the file has no header. */
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  /** One writer per header: the text of its cell before quoting. */
  readonly writers: readonly CellWriter[];
  /** Why this row is not written, or null. */
  readonly leftOut: (row: ExportRow) => LeftOutReason | null;
  /** True if a serial is written once, however many sessions it was in. */
  readonly oncePerSerial: boolean;
  readonly limits: FileLimits | null;
}

/** The cells of one row, one per header, before quoting. */
export const cellsOf = ({ writers }: Pick<TablePlan, 'writers'>, row: ExportRow): string[] =>
  writers.map((write) => write(row));
