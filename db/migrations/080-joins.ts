import type { Migration } from './migration.ts';

/**
 * Finds the rows that decide which other rows of a session are about one device, so that a device of
 * any session can be folded on its own. Only such rows are in the index: no other row pays for it.
 */
export const migration080: Migration = {
  version: 80,
  name: 'joins',
  sql: `
CREATE INDEX log_joins ON log (session_id)
WHERE kind IN ('device-merged', 'device-split', 'device-refused');
`,
};
