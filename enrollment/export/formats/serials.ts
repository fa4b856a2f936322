import { importPlan, serialColumn } from '../import-plan.ts';
import { unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the plain serial list. */
export interface SerialsOptions {
  readonly header: boolean;
}

/** One serial a line (exports.md 4.5). */
export const SERIALS: TableFormat<'serials', SerialsOptions> = {
  facts: {
    id: 'serials',
    extension: 'txt',
    reader: 'machine',
  },
  defaults: { header: false },
  plan: ({ header }) =>
    importPlan({
      columns: [serialColumn('Serial number')],
      hasHeader: header,
      leftOut: unidentified,
    }),
};
