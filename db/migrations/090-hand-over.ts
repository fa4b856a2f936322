import type { Migration } from './migration.ts';

/** Adds rows about how sessions are handed over. */
export const migration090: Migration = {
  version: 90,
  name: 'hand-over',
  sql: `
-- New kinds of rows only: an older Muster must refuse this file.
`,
};
