import type { Migration } from './migration.ts';

/**
 * Adds rows about what happened to the log as a whole (`event-kinds.ts`). They are few, and read at
 * each start: the index holds only them, so no other row pays for it.
 */
export const migration060: Migration = {
  version: 60,
  name: 'log-fate',
  sql: `
CREATE INDEX log_fate ON log (seq) WHERE kind IN ('log-restored', 'tip-begun');
`,
};
