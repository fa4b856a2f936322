import { IMPORT_DIALECT } from './csv.ts';
import type { LeaveOut } from './leave-out.ts';
import type { ExportRow } from './row.ts';
import type { FileLimits, TablePlan } from './table-plan.ts';

/** A column of a file that a program imports: its exact header and the exact text of its cell. */
export interface ImportColumn {
  readonly header: string;
  readonly text: (row: ExportRow) => string | null;
}

/** What differs between files that programs import. */
export interface ImportShape {
  readonly columns: readonly ImportColumn[];
  readonly leftOut: LeaveOut;
  readonly hasHeader?: boolean;
  readonly limits?: FileLimits;
}

/**
 * The plan of a file for import: commas, no byte order mark, no formula guard, each serial once.
 */
export function importPlan(shape: ImportShape): TablePlan {
  return {
    encoding: { kind: 'csv', dialect: IMPORT_DIALECT },
    headers: shape.columns.map((column) => column.header),
    hasHeader: shape.hasHeader ?? true,
    writers: shape.columns.map(
      ({ text }) =>
        (row) =>
          text(row) ?? '',
    ),
    leftOut: shape.leftOut,
    oncePerSerial: true,
    limits: shape.limits ?? null,
  };
}

/** The serial under the header that the target requires. */
export const serialColumn = (header: string): ImportColumn => ({
  header,
  text: (row) => row.serial,
});
