import { lstatSync, rmSync } from 'node:fs';

import type Database from 'better-sqlite3';

import { pointAt, newestPoint } from '../checks.ts';
import type { ChainPoint } from '../chain.ts';
import type { LogFiles } from '../log-files.ts';
import { digestOf, PROJECTION_ID, PROJECTION_VERSION, sumOf } from './schema.ts';

/** How far a projection goes; a session with a later row is not in it as it is now. */
export interface Head extends ChainPoint {
  readonly benchId: string;
  readonly parts: string;
  readonly digest: string;
}

/** The files of the projection: the file itself, and what SQLite keeps beside it. */
export const projectionParts = ({ projection }: LogFiles): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].map((ending) => `${projection}${ending}`);

/**
 * Deletes it; the log has everything that is in it. A folder of this name is not one. Throws what the
 * system says.
 */
export function removeProjection(files: LogFiles): void {
  // The file first: a WAL without it says nothing.
  for (const part of projectionParts(files)) {
    const found = lstatSync(part, { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory()) rmSync(part, { force: true });
  }
}

/** Which file has its name now; null for none, or anything but a file. */
export function projectionId({ projection }: LogFiles): string | null {
  const found = lstatSync(projection, { throwIfNoEntry: false });
  // A new file may get the inode of one that was deleted.
  return found?.isFile() && found.size > 0
    ? `${found.dev} ${found.ino} ${found.birthtimeMs}`
    : null;
}

const HEAD_SQL = 'SELECT bench_id AS benchId, seq, hash, parts, digest FROM head';
const PARTS_SQL = 'SELECT digest FROM session UNION ALL SELECT digest FROM list';

export const headDigest = ({ benchId, seq, hash, parts }: Omit<Head, 'digest'>): string =>
  digestOf([benchId, seq, hash, parts]);

/** The head of a projection, whatever it says; null if it has none. */
export const headOf = (db: Database.Database): Head | null =>
  (db.prepare(HEAD_SQL).get() as Head | undefined) ?? null;

/**
 * Whether a projection is one of this log as it is now: of the same bench and the same version, and
 * nothing that it holds was removed from the log since. What it holds of a session is checked when
 * that is read.
 * @param log the open log, of the newest version
 */
export function isBelieved(db: Database.Database, log: Database.Database, head: Head): boolean {
  const { benchId, seq, hash, parts, digest } = head;
  if (db.pragma('application_id', { simple: true }) !== PROJECTION_ID) return false;
  if (db.pragma('user_version', { simple: true }) !== PROJECTION_VERSION) return false;
  if (headDigest(head) !== digest) return false;
  const own = log.prepare('SELECT id FROM bench').pluck().get();
  if (own !== benchId || !isPointOf(log, { seq, hash }, benchId)) return false;
  if (log.prepare(REDACTED_SQL).get(seq) !== undefined) return false;
  return sumOf(db.prepare<[], string>(PARTS_SQL).pluck().all()) === parts;
}

/** Whether the log has this row, with this hash. */
export const isPointOf = (log: Database.Database, point: ChainPoint, benchId: string): boolean =>
  point.seq <= newestPoint(log, benchId).seq &&
  pointAt(log, benchId, point.seq).hash === point.hash;

export const REDACTED_SQL = `
SELECT 1 FROM log INDEXED BY log_without_device
WHERE device_key IS NULL AND seq > ? AND kind = 'rows-redacted' LIMIT 1`;
