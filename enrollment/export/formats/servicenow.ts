import { cellWriters } from '../cell-text.ts';
import { COLUMNS } from '../columns.ts';
import { importPlan } from '../import-plan.ts';
import { unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the ServiceNow file. */
export interface ServicenowOptions {
  /** Offset of all times from UTC, minutes east. */
  readonly offsetMinutes: number;
}

/**
 * Every column under its snake_case name, for an import set with a transform map (exports.md 4.3).
 */
export const SERVICENOW: TableFormat<'servicenow', ServicenowOptions> = {
  facts: {
    id: 'servicenow',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: { offsetMinutes: 0 },
  plan: ({ offsetMinutes }) => {
    const writers = cellWriters(COLUMNS, 'machine', offsetMinutes);
    return importPlan({
      columns: COLUMNS.map(({ id }, index) => ({
        header: id === 'serial' ? 'serial_number' : id,
        text: (row) => writers[index]?.(row) ?? null,
      })),
      leftOut: unidentified,
    });
  },
};
