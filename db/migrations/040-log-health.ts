import type { Migration } from './migration.ts';

/**
 * Rows about the log itself come in (`event-kinds.ts`). The index by session goes: the one by device
 * begins with the session too, and each index costs a page of every commit (ADR 0004).
 */
export const migration040: Migration = {
  version: 40,
  name: 'log-health',
  sql: `
DROP INDEX log_by_session;
`,
};
