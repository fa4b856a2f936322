import type { Migration } from './migration.ts';

/** Adds what services were asked and answered, their settings, and the outbox. */
export const migration110: Migration = {
  version: 110,
  name: 'services',
  sql: `
-- New kinds of rows only: an older Muster must refuse this file.
`,
};
