import type { Migration } from './migration.ts';

/** Adds rows of imports and of export settings (`event-kinds.ts`); the schema stays as it is. */
export const migration030: Migration = {
  version: 30,
  name: 'ledger',
  sql: `
-- New kinds of rows only: imports, layouts, the automatic export. An older Muster must refuse this file.
`,
};
