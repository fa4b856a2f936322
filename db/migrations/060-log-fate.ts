import type { Migration } from './migration.ts';

/**
 * Rows of what became of the log as a whole come in (`event-kinds.ts`). They are few, and are asked for at
 * each start: the index holds them alone, so that no other row pays for it.
 */
export const migration060: Migration = {
  version: 60,
  name: 'log-fate',
  sql: `
CREATE INDEX log_fate ON log (seq) WHERE kind IN ('log-restored', 'tip-begun');
`,
};
