import type { Migration } from './migration.ts';

/** Adds rows of readiness (`event-kinds.ts`); the schema stays as it is. */
export const migration020: Migration = {
  version: 20,
  name: 'readiness',
  sql: `
-- New kinds of rows only: an older Muster must refuse this file.
`,
};
