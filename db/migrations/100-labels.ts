import type { Migration } from './migration.ts';

/** Adds devices that were logged from their label. */
export const migration100: Migration = {
  version: 100,
  name: 'labels',
  sql: `
-- New kinds of rows only: an older Muster must refuse this file.
`,
};
