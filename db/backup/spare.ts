import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import { pointAt } from '../checks.ts';
import type { LogFiles } from '../log-files.ts';
import { listBackups, removeBackup, type Backup } from './backup.ts';
import { lookAtCopy } from './look-at-copy.ts';

/** Backups that stay even where the log needs their room. */
const KEPT_ALWAYS = 5;
/** Backups that are kept at most, of those that may go. */
const KEPT_MOST = 30;

/**
 * Whether the log holds the newest row of this copy with its hash, and so all that stands in it; null for
 * what cannot be read as a copy. By what is in the copy, whatever its manifest says.
 */
export const isHeldBy = (db: Database.Database, benchId: string, file: string): boolean | null =>
  lookAtCopy(
    file,
    ({ bench, newest }) =>
      bench.id === benchId && pointAt(db, benchId, newest.seq).hash === newest.hash,
  );

/**
 * The backups that may go where their room is needed, the newest first, without those that always stay.
 * One of another log, or with rows that the log has not, may be the only one of its kind.
 */
export const spareBackups = (db: Database.Database, files: LogFiles): readonly Backup[] =>
  heldBackups(db, files).slice(KEPT_ALWAYS);

/** Removes the oldest backups beyond those that are kept, and never the one that was just made. */
export function rotateBackups(db: Database.Database, files: LogFiles, made: Backup): void {
  heldBackups(db, files)
    .filter(({ file }) => file !== made.file)
    .slice(KEPT_MOST - 1)
    .forEach(removeBackup);
}

function heldBackups(db: Database.Database, files: LogFiles): readonly Backup[] {
  const benchId = readBench(db)?.id ?? '';
  return listBackups(files).filter(
    ({ file, reason }) => MAY_GO[reason] && isHeldBy(db, benchId, file) === true,
  );
}

/** What was made before a loss or a change that cannot be undone stays. */
const MAY_GO: Readonly<Record<Backup['reason'], boolean>> = {
  'session-closed': true,
  'by-hand': true,
  redacted: true,
  rescued: false,
  migration: false,
};
