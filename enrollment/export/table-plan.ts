import type { Dialect } from './csv.ts';
import type { LeftOutReason } from '../left-out-reason.ts';
import type { CellWriter } from './cell-text.ts';
import type { ExportRow } from './row.ts';

export { LEFT_OUT_REASONS, type LeftOutReason } from '../left-out-reason.ts';

/** How much one file may hold; a longer list goes on in the next file. */
export interface FileLimits {
  readonly rows: number;
  /** UTF-8 bytes. */
  readonly bytes: number;
}

/** What the file is made of. */
export type Encoding =
  | { readonly kind: 'csv'; readonly dialect: Dialect }
  | { readonly kind: 'xlsx'; readonly sheetName: string };

/** A format with its options filled in: everything that a writer has to know, still as pure data and functions. */
export interface TablePlan {
  readonly encoding: Encoding;
  /** Names of the cells; shown in the preview even where the file has no header. */
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  /** One writer a header: the text of its cell before quoting. */
  readonly writers: readonly CellWriter[];
  /** Why this row is not written, or null. */
  readonly leftOut: (row: ExportRow) => LeftOutReason | null;
  /** True when a serial is written once, however many sessions it was in. */
  readonly oncePerSerial: boolean;
  readonly limits: FileLimits | null;
}

/** The cells of one row, as many as there are headers, before quoting. */
export const cellsOf = ({ writers }: Pick<TablePlan, 'writers'>, row: ExportRow): string[] =>
  writers.map((write) => write(row));
