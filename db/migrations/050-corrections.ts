import type { Migration } from './migration.ts';

/**
 * Adds rows about corrections, labels, earlier visits, second sources and the settings of the bench
 * (`event-kinds.ts`). The tables stay as they are: the version alone keeps an older app away.
 */
export const migration050: Migration = {
  version: 50,
  name: 'corrections',
  sql: `
-- New kinds of rows only: an older Muster must refuse this file.
`,
};
