import type Database from 'better-sqlite3';

import type { LoggedEvent } from '../enrollment/events.ts';
import type { IdentityLink } from '../enrollment/ports.ts';
import type { BenchLog, EarlierQuery, EarlierSession } from './bench-log.ts';
import { newestPoint } from './checks.ts';
import { dayPieces } from './day-rows.ts';
import { createFinds } from './find-rows.ts';
import type { LogCare } from './log-care.ts';
import { readFate } from './log-fate.ts';
import { EVENT_COLUMNS, type EventRow } from './log-row.ts';
import { toLoggedEvent } from './rows.ts';

/** Rows per step of a long read: short enough that the writer never waits, nor the WAL grows. */
const PAGE_ROWS = 500;

type Reads = Omit<BenchLog, 'append' | 'close' | 'benchName' | 'projected' | keyof LogCare>;

/**
 * The reading half of the log. Long reads go page by page up to the row that was newest when they
 * began.
 */
export function createReads(db: Database.Database, benchId: string): Reads {
  const pages = createPages(db);
  const byDevice = db.prepare<[string, string], EventRow>(DEVICE_SQL).raw();
  const byId = db
    .prepare<[string], EventRow>(`SELECT ${EVENT_COLUMNS} FROM log WHERE id = ?`)
    .raw();
  const after = db.prepare<[number], EventRow>(AFTER_SQL).raw();
  const earlier = db.prepare<[EarlierQuery], Omit<EarlierSession, 'benchId'>>(EARLIER_SQL);
  const { identity, identityAt } = readFate(db, benchId);
  const lastId = db.prepare<[], string>('SELECT id FROM log ORDER BY seq DESC LIMIT 1').pluck();
  return {
    benchId,
    identity,
    readOutline: (after) => pages(OUTLINE_SQL, after),
    readSession: sessionRows(db, SESSION_SQL),
    readDevices: sessionRows(db, SESSION_DEVICES_SQL),
    readDevice: (sessionId, keys) =>
      byDevice.all(sessionId, JSON.stringify(keys)).map(toLoggedEvent),
    readLinks: () => links(pages(LINKS_SQL)),
    findEvent: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toLoggedEvent(row);
    },
    findEarlier: (wanted) =>
      earlier.all(wanted).map((found) => ({ ...found, benchId: identityAt(found.seq) })),
    ...createFinds(db),
    readAll: () => pages(ALL_SQL),
    readAfter: (seq) => after.all(seq).map(toLoggedEvent),
    count: () => newestPoint(db, benchId).seq,
    newest: () => newestPoint(db, benchId),
    newestId: () => lastId.get() ?? null,
    dayPieces: (head) => dayPieces(db, benchId, head),
  };
}

// Indexes are named, so that statistics of a small log can never turn a read into a full scan.
const page = (from: string, where: string): string =>
  `SELECT ${EVENT_COLUMNS} FROM ${from} WHERE ${where} AND seq > @after AND seq <= @until
   ORDER BY seq LIMIT ${PAGE_ROWS}`;

const ALL_SQL = page('log', 'TRUE');
const AFTER_SQL = `SELECT ${EVENT_COLUMNS} FROM log WHERE seq > ? ORDER BY seq LIMIT ${PAGE_ROWS}`;
/** The row numbers of the devices of a session; its rows are then read in pages. */
const DEVICE_NUMBERS = `
SELECT seq FROM log INDEXED BY log_by_device WHERE session_id = @sessionId AND device_key IS NOT NULL`;
export const SESSION_DEVICES_SQL = `${DEVICE_NUMBERS}
UNION ALL
SELECT seq FROM log INDEXED BY log_undone
WHERE kind = 'action-undone' AND session_id = @sessionId
ORDER BY seq`;
/** The same with those of the session itself, which scans every row without a device. */
export const SESSION_SQL = `${DEVICE_NUMBERS}
UNION ALL
SELECT seq FROM log INDEXED BY log_without_device
WHERE device_key IS NULL AND seq > 0 AND session_id = @sessionId
ORDER BY seq`;
const BY_NUMBER_SQL = `
SELECT ${EVENT_COLUMNS} FROM log WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq`;
const BY_RANGE_SQL = `
SELECT ${EVENT_COLUMNS} FROM log WHERE seq BETWEEN ? AND ? ORDER BY seq`;
export const LINKS_SQL = page('log INDEXED BY log_links', `kind = 'identity-linked'`);
export const OUTLINE_SQL = page('log INDEXED BY log_without_device', 'device_key IS NULL');
export const DEVICE_SQL = `
SELECT ${EVENT_COLUMNS} FROM log INDEXED BY log_by_device
WHERE session_id = ? AND device_key IN (SELECT value FROM json_each(?))
ORDER BY seq`;
/** Hot: runs for each new device. Both halves use their own index; a test reads the plan. */
export const EARLIER_SQL = `
SELECT session_id AS sessionId, device_key AS deviceKey, max(seq) AS seq, at_ms AS atMs
FROM (
  SELECT seq, at_ms, session_id, device_key FROM log INDEXED BY log_by_serial
  WHERE serial = @serial
  UNION
  SELECT seq, at_ms, session_id, device_key FROM log INDEXED BY log_by_ecid
  WHERE ecid = @ecid
)
WHERE session_id IS NOT @exceptSessionId
GROUP BY session_id, device_key
ORDER BY 3 DESC`;

type Pages = (sql: string, after?: number) => Iterable<LoggedEvent>;

function createPages(db: Database.Database): Pages {
  const newest = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM log').pluck();
  return function* pages(sql, from = 0) {
    const statement = db.prepare<[Record<string, unknown>], EventRow>(sql).raw();
    const until = newest.get() ?? 0;
    let after = from;
    for (;;) {
      const rows = statement.all({ after, until });
      for (const row of rows) yield toLoggedEvent(row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE_ROWS) return;
      [after] = last;
    }
  };
}

type SessionRows = (sessionId: string) => Iterable<LoggedEvent>;

function sessionRows(db: Database.Database, numbersSql: string): SessionRows {
  const bySession = db.prepare<[{ sessionId: string }], number>(numbersSql).pluck();
  const byNumber = db.prepare<[string], EventRow>(BY_NUMBER_SQL).raw();
  const byRange = db.prepare<[number, number], EventRow>(BY_RANGE_SQL).raw();
  const rowsOf = (numbers: readonly number[]): EventRow[] => {
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? 0;
    // Normally only one session is open at a time, so most pages are contiguous rows.
    if (last - first === numbers.length - 1) return byRange.all(first, last);
    return byNumber.all(JSON.stringify(numbers));
  };
  return function* rows(sessionId) {
    const numbers = bySession.all({ sessionId });
    for (let from = 0; from < numbers.length; from += PAGE_ROWS) {
      for (const row of rowsOf(numbers.slice(from, from + PAGE_ROWS))) yield toLoggedEvent(row);
    }
  };
}

function* links(events: Iterable<LoggedEvent>): Iterable<IdentityLink> {
  for (const { event } of events) {
    if (event.kind !== 'identity-linked') continue;
    yield { ecid: event.ecid, serial: event.serial.value };
  }
}
