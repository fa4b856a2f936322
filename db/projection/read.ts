import type Database from 'better-sqlite3';

import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { currentKey } from '../../enrollment/fold/bench-view.ts';
import type { DeviceLog, Projected, ProjectedList } from '../../enrollment/ports.ts';
import type { LogFiles } from '../log-files.ts';
import { createAsking, NotBelieved } from './believe.ts';
import { isPointOf } from './projection-file.ts';
import { digestOf, firstRow, rowAfterLast } from './schema.ts';
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

/** Rows per step of a long read. */
const PAGE_ROWS = 500;

/** A projection as its log reads it. */
export interface ProjectionReader extends Projected {
  /** How far it goes; null if it is not believed. */
  readonly reached: () => number | null;
  readonly close: () => void;
}

/**
 * Reads the projection beside a log.
 * @param log the open log, of the newest version
 */
export function readProjection(
  log: Database.Database,
  files: LogFiles,
  rows: Pick<DeviceLog, 'readOutline'>,
): ProjectionReader {
  const { ask, close } = createAsking(log, files);
  const ofSession = <Answer>(
    sessionId: string,
    until: number,
    question: (db: Database.Database, session: SessionRow) => Answer,
  ): Answer | null =>
    ask(({ db, head, hasChanged }) => {
      if (head.seq > until || hasChanged(sessionId)) return null;
      const session = sessionRow(db, sessionId);
      return session === null ? null : question(db, session);
    });
  return {
    reached: () => ask(({ head }) => head.seq),
    outline: (until = Infinity) =>
      ask(({ db, head }) => {
        const outline = outlineRow(db);
        if (!isPointOf(log, outline, head.benchId)) throw new NotBelieved();
        if (outline.seq > until) return null;
        const late = (list: ListRow): ProjectedList =>
          lateList(list, () => ask((now) => listRows(now.db, list)) ?? loggedRows(rows, list));
        return { seq: outline.seq, text: outline.body, lists: listsOf(db).map(late) };
      }),
    size: (sessionId, until = Infinity) => ofSession(sessionId, until, (_, { devices }) => devices),
    devices: (sessionId, until = Infinity) =>
      ofSession(sessionId, until, (db, session) => {
        const digests = deviceDigests(db, session);
        return inPages(digests, (page, from) =>
          ask((now) => devicePage(now.db, session.number, page, from)),
        );
      }),
    device: (sessionId, key) =>
      ofSession(sessionId, Infinity, (db, session) => ({ found: deviceAt(db, session, key) })),
    close,
  };
}

const OUTLINE_SQL = 'SELECT seq, hash, body, digest FROM outline';
const LIST_SQL = `
SELECT ${LIST_COLUMNS} FROM list WHERE import_id = ?`;
const LISTED_SQL = `
SELECT row, serial, tag, body, digest FROM listed WHERE row >= ? AND row < ? ORDER BY row`;
const DEVICE_SQL = `
SELECT row, key, body, digest FROM device INDEXED BY device_by_key
WHERE key = ? AND row >= ? AND row < ?`;
const SESSION_SQL = `
SELECT ${SESSION_COLUMNS} FROM session WHERE session_id = ?`;
const LISTS_SQL = `
SELECT ${LIST_COLUMNS} FROM list ORDER BY number`;

function outlineRow(db: Database.Database): OutlineRow {
  const row = db.prepare(OUTLINE_SQL).get() as OutlineRow | undefined;
  if (row === undefined || row.digest !== outlineDigest(row)) throw new NotBelieved();
  return row;
}

function listsOf(db: Database.Database): readonly ListRow[] {
  const lists = db.prepare<[], ListRow>(LISTS_SQL).all();
  if (lists.some((list) => listDigest(list) !== list.digest)) throw new NotBelieved();
  return lists;
}

function sessionRow(db: Database.Database, sessionId: string): SessionRow | null {
  const row = db.prepare(SESSION_SQL).get(sessionId) as SessionRow | undefined;
  if (row === undefined) return null;
  if (sessionDigest(row) !== row.digest) throw new NotBelieved();
  return row;
}

function checked(row: DeviceRow): string {
  if (deviceDigest(row) !== row.digest) throw new NotBelieved();
  return row.body;
}

/** The digests of its devices, which must be those that it was written with. */
function deviceDigests(db: Database.Database, session: SessionRow): readonly string[] {
  const digests = digestsOf(db, 'device', session.number);
  if (digests.length !== session.devices || digestOf(digests) !== session.rows)
    throw new NotBelieved();
  return digests;
}

/** The rows of the pages, up to the first page that is not there any more. */
function* inPages<Row>(
  digests: readonly string[],
  read: (page: readonly string[], from: number) => readonly Row[] | null,
): Generator<Row> {
  for (let from = 0; from < digests.length; from += PAGE_ROWS) {
    const rows = read(digests.slice(from, from + PAGE_ROWS), from);
    if (rows === null) return;
    yield* rows;
  }
}

/** The device under this key, after all merges. */
function deviceAt(db: Database.Database, { number, merged }: SessionRow, key: DeviceKey) {
  const own = currentKey(new Map(JSON.parse(merged) as [DeviceKey, DeviceKey][]), key);
  const row = db
    .prepare<[string, number, number], DeviceRow>(DEVICE_SQL)
    .get(own, firstRow(number), rowAfterLast(number));
  return row === undefined ? null : (JSON.parse(checked(row)) as Device);
}

/** The devices of a page, which must have these digests; null if the session was written anew. */
function devicePage(
  db: Database.Database,
  number: number,
  digests: readonly string[],
  from: number,
): readonly Device[] | null {
  const first = firstRow(number) + from;
  const rows = db
    .prepare<[number, number], DeviceRow>(DEVICES_SQL)
    .all(first, first + digests.length);
  const isSame =
    rows.length === digests.length && rows.every(({ digest }, at) => digest === digests[at]);
  return isSame ? rows.map((row) => JSON.parse(checked(row)) as Device) : null;
}

const DEVICES_SQL = `
SELECT row, key, body, digest FROM device WHERE row >= ? AND row < ? ORDER BY row`;

/** A list whose rows are read when they are asked for, and are held only as long as somebody uses them. */
function lateList(
  { importId, sessionId, taken }: ListRow,
  read: () => ExpectedRow[],
): ProjectedList {
  let held: WeakRef<ExpectedRow[]> | null = null;
  return {
    importId,
    sessionId,
    taken,
    get rows() {
      const rows = held?.deref() ?? read();
      held = new WeakRef(rows);
      return rows;
    },
  };
}

/** The first rows of a list; those that were imported since are folded from the log. */
function listRows(
  db: Database.Database,
  { importId, count }: Pick<ListRow, 'importId' | 'count'>,
): ExpectedRow[] {
  const list = db.prepare<[string], ListRow>(LIST_SQL).get(importId);
  if (list === undefined) throw new NotBelieved();
  const rows = db
    .prepare<[number, number], ListedRow>(LISTED_SQL)
    .all(firstRow(list.number), firstRow(list.number) + count);
  if (rows.length !== count) throw new NotBelieved();
  return rows.map((row) => {
    if (listedDigest(row) !== row.digest) throw new NotBelieved();
    return JSON.parse(row.body) as ExpectedRow;
  });
}

/** The same from the log. */
function loggedRows(
  log: Pick<DeviceLog, 'readOutline'>,
  { importId, count }: Pick<ListRow, 'importId' | 'count'>,
): ExpectedRow[] {
  const rows: ExpectedRow[] = [];
  for (const { event } of log.readOutline()) {
    if (rows.length >= count) break;
    if (event.kind !== 'expected-listed' || event.importId !== importId) continue;
    for (const row of event.rows) rows.push(row);
  }
  return rows;
}
