import Database from 'better-sqlite3';

import { INSERT_ROW_SQL, type LogRow } from '../log-row.ts';

/** Adds rows to a copy of a log that is not in use. */
export function insertRows(draft: string, rows: readonly LogRow[]): void {
  const db = new Database(draft);
  try {
    const insert = db.prepare<[LogRow]>(INSERT_ROW_SQL);
    db.transaction(() => rows.forEach((row) => insert.run(row)))();
  } finally {
    // An open file cannot be removed on Windows.
    db.close();
  }
}
