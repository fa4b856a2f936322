import type { Migration } from './migration.ts';

/**
 * Adds rows about the log itself (`event-kinds.ts`). Drops the index by session: the one by device
 * begins with the session too, and each index costs a page of every commit (ADR 0004).
 */
export const migration040: Migration = {
  version: 40,
  name: 'log-health',
  sql: `
DROP INDEX log_by_session;
`,
};
