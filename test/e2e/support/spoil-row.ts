import Database from 'better-sqlite3';

/**
 * Changes a row of a log without the program that has it open, as a person with a database tool
 * would.
 */
export function spoilRow(log: string, seq: number): void {
  const db = new Database(log);
  const sql = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'log_is_never_changed'`)
    .pluck()
    .get();
  db.exec(`DROP TRIGGER log_is_never_changed; UPDATE log SET technician = 'x' WHERE seq = ${seq}`);
  db.exec(sql ?? '');
  db.close();
}
