import type { Migration } from './migration.ts';

/**
 * An undone action leaves its rows out instead of writing the opposite (ADR 0014): an older Muster would
 * still count them. The index finds those marks beside the devices of a session; no other row pays for it.
 */
export const migration070: Migration = {
  version: 70,
  name: 'undone',
  sql: `
CREATE INDEX log_undone ON log (session_id) WHERE kind = 'action-undone';
`,
};
