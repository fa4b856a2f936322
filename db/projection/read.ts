import type Database from 'better-sqlite3';

import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { currentKey } from '../../enrollment/fold/bench-view.ts';
import type { DeviceLog, Projected, ProjectedList } from '../../enrollment/ports.ts';
import type { LogFiles } from '../log-files.ts';
import { createAsking, NotBelieved } from './believe.ts';
import {
  listRows,
  listsOf,
  lateList,
  loggedRows,
  rowsOfSerials,
  rowsOfTag,
  searchRows,
} from './read-lists.ts';
import { isPointOf } from './projection-file.ts';
import { digestOf, firstRow, rowAfterLast } from './schema.ts';
import {
  deviceDigest,
  digestsOf,
  outlineDigest,
  SESSION_COLUMNS,
  sessionDigest,
  type DeviceRow,
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
    listed: (serials) => ask(({ db }) => rowsOfSerials(db, serials)),
    tagged: (tag, most) => ask(({ db }) => rowsOfTag(db, tag, most)),
    searchListed: (text, after) => ask(({ db }) => searchRows(db, text, after)),
    close,
  };
}

const OUTLINE_SQL = 'SELECT seq, hash, body, digest FROM outline';
const DEVICE_SQL = `
SELECT row, key, body, digest FROM device INDEXED BY device_by_key
WHERE key = ? AND row >= ? AND row < ?`;
const SESSION_SQL = `
SELECT ${SESSION_COLUMNS} FROM session WHERE session_id = ?`;

function outlineRow(db: Database.Database): OutlineRow {
  const row = db.prepare(OUTLINE_SQL).get() as OutlineRow | undefined;
  if (row === undefined || row.digest !== outlineDigest(row)) throw new NotBelieved();
  return row;
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
