import type Database from 'better-sqlite3';

import type { LoggedEvent } from '../../enrollment/events.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { foldRows } from '../../enrollment/fold/refold.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import {
  emptyOutline,
  foldOutline,
  readOutline,
  writeOutline,
  type Outline,
} from '../../enrollment/ledger/outline.ts';
import { readBench } from '../bench-row.ts';
import type { ChainPoint } from '../chain.ts';
import { newestPoint, pointAt } from '../checks.ts';
import { connectAsReader } from '../connect.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { createReads } from '../read-log.ts';
import { hasRoom, spaceLeft } from '../space-left.ts';
import type { Work } from '../work.ts';
import { checkProjection } from './check.ts';
import { openProjection } from './open-to-write.ts';
import { headDigest, headOf, removeProjection, type Head } from './projection-file.ts';
import { readProjection } from './read.ts';
import { digestOf, firstRow, rowAfterLast, sumOf } from './schema.ts';
import { saveList } from './save-list.ts';
import { deviceDigest, outlineDigest, sessionDigest } from './stored-rows.ts';

/** What a thread made of the projection. */
export type Projecting =
  | { readonly kind: 'projected'; readonly seq: number; readonly sessions: number }
  /** Nothing was written: no space that the log could not need. */
  | { readonly kind: 'no-room' };

/** What is written, from what. */
interface Projection {
  readonly db: Database.Database;
  readonly log: Database.Database;
  readonly reads: Reads;
  readonly benchId: string;
  readonly target: ChainPoint;
  readonly work: Work;
}

type Reads = ReturnType<typeof createReads>;

/**
 * Brings the projection of a log up to its newest row; makes it anew where there is none that can be
 * believed. Each session is folded from its own rows and written in one transaction together with
 * how far the projection goes then, so that a kill leaves it right. Only for the process that holds
 * the writer lock. Throws what SQLite or the system says.
 * @param isThorough reads all of it first, and makes it anew if anything is not as it was written
 */
export function projectLog(folder: string, isThorough: boolean, work: Work): Projecting {
  const files = logFiles(folder);
  if (!hasRoom(spaceLeft(files.folder))) return { kind: 'no-room' };
  const log = connectAsReader(folder);
  try {
    if (isThorough && !checkProjection(files, log, work)) removeProjection(files);
    const benchId = readBench(log)?.id ?? '';
    const db = openProjection(files, log, benchId);
    try {
      const reads = createReads(log, benchId);
      const target = newestPoint(log, benchId);
      const sessions = project(files, { db, log, reads, benchId, target, work });
      db.pragma('wal_checkpoint(TRUNCATE)');
      return { kind: 'projected', seq: target.seq, sessions };
    } finally {
      db.close();
    }
  } finally {
    log.close();
  }
}

function project(files: LogFiles, projection: Projection): number {
  const { db, log, target, work } = projection;
  let head = headOf(db) as Head;
  const { outline, lists } = outlineAt(files, projection);
  head = inOneStep(projection, head, () => saveOutline(projection, head, outline, lists));
  const changed = log
    .prepare<[number, number], { id: string; first: number }>(CHANGED_SQL)
    .all(head.seq, target.seq)
    .filter(({ id }) => outline.view.sessions.has(id));
  changed.forEach(({ id }, index) => {
    work.tell(index, changed.length);
    const next = changed[index + 1];
    const reached = next === undefined ? target : pointAt(log, projection.benchId, next.first - 1);
    head = inOneStep(projection, head, () => saveSession(projection, head, outline, id, reached));
  });
  if (changed.length === 0) inOneStep(projection, head, () => saveHead(db, { ...head, ...target }));
  return changed.length;
}

/** Sessions with later rows, in the order of the first of these: so the head can follow them. */
export const CHANGED_SQL = `
SELECT session_id AS id, min(seq) AS first FROM log NOT INDEXED
WHERE seq > ? AND seq <= ? AND session_id IS NOT NULL GROUP BY session_id ORDER BY first`;

/** One transaction; not if another process has written since. */
function inOneStep({ db }: Projection, head: Head, write: () => Head): Head {
  return db
    .transaction(() => {
      if (headOf(db)?.digest !== head.digest) throw new Error('another process is projecting');
      return write();
    })
    .immediate();
}

/** The outline at the target, and the lists that changed since it was stored. */
function outlineAt(files: LogFiles, { log, reads, target }: Projection) {
  const reader = readProjection(log, files, reads);
  try {
    const stored = reader.outline();
    const outline = stored === null ? emptyOutline() : readOutline(stored.text, stored.lists, null);
    const lists = new Set<string>();
    for (const row of upTo(reads.readOutline(stored?.seq ?? 0), target.seq)) {
      foldOutline(outline, row);
      const { event } = row;
      if ('importId' in event) lists.add(event.importId);
    }
    return { outline, lists };
  } finally {
    reader.close();
  }
}

function saveOutline(
  { db, target }: Projection,
  head: Head,
  outline: Outline,
  changed: ReadonlySet<string>,
): Head {
  const row = { ...target, body: writeOutline(outline) };
  db.prepare('REPLACE INTO outline VALUES (1, @seq, @hash, @body, @digest)').run({
    ...row,
    digest: outlineDigest(row),
  });
  const sums = [head.parts];
  for (const importId of changed) sums.push(...saveList(db, outline, importId));
  return saveHead(db, { ...head, parts: sumOf(sums) });
}

/** Folds one session from its rows, writes it, and moves the head. */
function saveSession(
  projection: Projection,
  head: Head,
  outline: Outline,
  sessionId: string,
  reached: ChainPoint,
): Head {
  const { db } = projection;
  const before = db
    .prepare<[string], { number: number; digest: string }>(
      'SELECT number, digest FROM session WHERE session_id = ?',
    )
    .get(sessionId);
  const last = db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM session').pluck();
  const number = before?.number ?? (last.get() ?? 0) + 1;
  db.prepare('DELETE FROM device WHERE row >= ? AND row < ?').run(
    firstRow(number),
    rowAfterLast(number),
  );
  const view = foldedSession(projection, outline, sessionId);
  const insert = db.prepare('INSERT INTO device VALUES (@row, @key, @body, @digest)');
  const digests = devicesInOrder(view).map((device, at) => {
    const row = { row: firstRow(number) + at, key: device.key, body: JSON.stringify(device) };
    const digest = deviceDigest(row);
    insert.run({ ...row, digest });
    return digest;
  });
  const merged = JSON.stringify([...view.mergedInto]);
  const row = { number, sessionId, devices: digests.length, rows: digestOf(digests), merged };
  const digest = sessionDigest(row);
  db.prepare(
    'REPLACE INTO session VALUES (@number, @sessionId, @devices, @rows, @merged, @digest)',
  ).run({ ...row, digest });
  const sums = [head.parts, digest, ...(before ? [before.digest] : [])];
  return saveHead(db, { ...head, ...reached, parts: sumOf(sums) });
}

/** As `foldSession` of the bench folds it, up to the target. */
function foldedSession({ reads, target, work }: Projection, { view }: Outline, sessionId: string) {
  const folded = { ...emptyBenchView(sessionId), sessions: view.sessions, profiles: view.profiles };
  for (const row of upTo(reads.readJoins(sessionId), target.seq))
    if (row.event.kind === 'action-undone') foldEvent(folded, row);
  foldRows(folded, cancellable(upTo(reads.readDevices(sessionId), target.seq), work), reads);
  return folded;
}

const STRETCH_ROWS = 500;

/** The rows; a cancelled task ends at the next stretch of them. */
function* cancellable(rows: Iterable<LoggedEvent>, work: Work): Generator<LoggedEvent> {
  let count = 0;
  for (const row of rows) {
    if (count % STRETCH_ROWS === 0) work.tell(0, 0);
    count += 1;
    yield row;
  }
}

function saveHead(db: Database.Database, next: Omit<Head, 'digest'>): Head {
  const { benchId, seq, hash, parts } = next;
  const head = { benchId, seq, hash, parts, digest: headDigest(next) };
  db.prepare('REPLACE INTO head VALUES (1, @benchId, @seq, @hash, @parts, @digest)').run(head);
  return head;
}
