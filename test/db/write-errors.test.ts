import { statSync } from 'node:fs';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { createAppend } from '../../db/append.ts';
import { readBench } from '../../db/bench-row.ts';
import { LogWriteError, logFiles } from '../../db/index.ts';
import { careFor } from '../../db/log-care.ts';
import { writeFaultOf } from '../../db/log-write-error.ts';
import { createReads } from '../../db/read-log.ts';
import { createRecentRows } from '../../db/recent-rows.ts';
import { nthId, sightings } from './support/entries.ts';
import { closedLog } from './support/raw.ts';
import { UNGUARDED } from './support/unguarded.ts';

/** The log over a connection whose file may not grow beyond this many more pages. */
function cramped(morePages: number) {
  const db = new Database(logFiles(closedLog(2)).log);
  const benchId = readBench(db)?.id ?? '';
  const limit = (pages: number): void => {
    const now = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${now + pages}`);
  };
  limit(morePages);
  const seen: number[] = [];
  const append = createAppend(db, {
    benchId,
    ...UNGUARDED,
    onCommitted: ({ seq }) => seen.push(seq),
  });
  return { append, limit, seen, reads: createReads(db, benchId), close: () => db.close() };
}

test('a full disk stops the append, keeps what was acknowledged, and lets go on when there is room', () => {
  const log = cramped(2);
  let acknowledged = 2;
  let fault: unknown = null;
  while (fault === null && acknowledged < 1000) {
    try {
      log.append(sightings(acknowledged + 1, acknowledged + 1));
      acknowledged += 1;
    } catch (error) {
      fault = error;
    }
  }
  expect(fault).toBeInstanceOf(LogWriteError);
  expect(fault).toMatchObject({ kind: 'disk-full' });
  expect(log.reads.count()).toBe(acknowledged);
  expect(log.reads.findEvent(nthId(acknowledged + 1))).toBeNull();
  expect(log.seen.at(-1)).toBe(acknowledged);

  log.limit(100);
  log.append(sightings(acknowledged + 1, acknowledged + 3));
  expect(log.reads.count()).toBe(acknowledged + 3);
  log.close();
});

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_FSYNC', 'io-error'],
  ['SQLITE_IOERR_WRITE', 'io-error'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CORRUPT', 'unknown'],
])('%s is told as %s', (code, kind) => {
  expect(writeFaultOf(new Database.SqliteError('', code), import.meta.filename)).toBe(kind);
});

test('a write after the log was closed says that nobody knows', () => {
  const log = cramped(100);
  log.close();
  expect(() => log.append(sightings(3, 3))).toThrow(expect.objectContaining({ kind: 'unknown' }));
});

test('a log that somebody reads is not settled, since not all of it was copied and synced', () => {
  const files = logFiles(closedLog(2));
  const db = new Database(files.log, { timeout: 0 });
  const benchId = readBench(db)?.id ?? '';
  const append = createAppend(db, {
    benchId,
    ...UNGUARDED,
    onCommitted: () => undefined,
  });
  const reader = new Database(files.log, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM log').get();
  append(sightings(3, 3));
  const care = careFor({
    db,
    files,
    benchId,
    recent: createRecentRows({ seq: 2, hash: '' }),
    guard: { ...UNGUARDED.guard, waiting: () => 0, logFd: 0, close: () => undefined },
  });
  expect(care.settle).toThrow(expect.objectContaining({ kind: 'io-error' }));
  reader.close();
  care.settle();
  expect(statSync(`${files.log}-wal`).size).toBe(0);
  db.close();
});
