import Database from 'better-sqlite3';

import { checkPages } from '../checks.ts';
import type { LogFiles } from '../log-files.ts';
import { WorkCancelled, type Work } from '../work.ts';
import { headOf, isBelieved, projectionId } from './projection-file.ts';
import { digestOf } from './schema.ts';
import {
  deviceDigest,
  digestsOf,
  LIST_COLUMNS,
  listDigest,
  listedDigest,
  outlineDigest,
  SESSION_COLUMNS,
  sessionDigest,
  type DeviceRow,
  type ListedRow,
  type ListRow,
  type OutlineRow,
  type SessionRow,
} from './stored-rows.ts';

/**
 * Reads all of a projection: SQLite's own check, which also compares the indexes with their tables,
 * and every digest. True if it is as it was written, or if there is none.
 * @param log the open log, of the newest version
 */
export function checkProjection(files: LogFiles, log: Database.Database, work: Work): boolean {
  if (projectionId(files) === null) return true;
  let db: Database.Database | null = null;
  try {
    db = new Database(files.projection, { readonly: true, fileMustExist: true });
    const head = headOf(db);
    return (
      head !== null &&
      isBelieved(db, log, head) &&
      checkPages(db, 'integrity_check').length === 0 &&
      areRowsAsWritten(db, work)
    );
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    return false;
  } finally {
    db?.close();
  }
}

function areRowsAsWritten(db: Database.Database, work: Work): boolean {
  const all = <Row>(sql: string): Iterable<Row> => db.prepare<[], Row>(sql).iterate();
  const every = <Row>(rows: Iterable<Row>, isWritten: (row: Row) => boolean): boolean => {
    let count = 0;
    for (const row of rows) {
      if (count % 500 === 0) work.tell(0, 0);
      count += 1;
      if (!isWritten(row)) return false;
    }
    return true;
  };
  const rowsOf = (table: 'device' | 'listed', number: number) => digestsOf(db, table, number);
  const sessions = [...all<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM session`)];
  const lists = [...all<ListRow>(`SELECT ${LIST_COLUMNS} FROM list`)];
  const count = (table: 'device' | 'listed'): unknown =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  return (
    every(all<OutlineRow>('SELECT * FROM outline'), (row) => outlineDigest(row) === row.digest) &&
    every(all<DeviceRow>('SELECT * FROM device'), (row) => deviceDigest(row) === row.digest) &&
    every(all<ListedRow>('SELECT * FROM listed'), (row) => listedDigest(row) === row.digest) &&
    every(sessions, (row) => {
      const digests = rowsOf('device', row.number);
      return (
        sessionDigest(row) === row.digest &&
        digests.length === row.devices &&
        digestOf(digests) === row.rows
      );
    }) &&
    every(lists, (row) => {
      const digests = rowsOf('listed', row.number);
      return (
        listDigest(row) === row.digest &&
        digests.length === row.count &&
        digestOf(digests) === row.rows
      );
    }) &&
    count('device') === sum(sessions.map(({ devices }) => devices)) &&
    count('listed') === sum(lists.map((list) => list.count))
  );
}
