import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import { pointAt } from '../checks.ts';
import type { LogFiles } from '../log-files.ts';
import { listBackups, removeBackup, type Backup } from './backup.ts';
import { lookAtCopy } from './look-at-copy.ts';

/** Backups kept even if the log needs their space. */
const KEPT_ALWAYS = 5;
/** Maximum number of backups kept, among those that may be removed. */
const KEPT_MOST = 30;

/**
 * Whether the log has the newest row of this copy with its hash, and thus all of its content; null
 * if it cannot be read as a copy. Judged by the copy's content, whatever its manifest says.
 */
export const isHeldBy = (db: Database.Database, benchId: string, file: string): boolean | null =>
  lookAtCopy(
    file,
    ({ bench, newest }) =>
      bench.id === benchId && pointAt(db, benchId, newest.seq).hash === newest.hash,
  );

/**
 * The backups that may be removed to free space, newest first, without those always kept. A backup
 * of another log, or with rows that the log lacks, may be the only one of its kind.
 */
export const spareBackups = (db: Database.Database, files: LogFiles): readonly Backup[] =>
  heldBackups(db, files).slice(KEPT_ALWAYS);

/** Removes the oldest backups beyond those that are kept, and never the one just made. */
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

/** Backups made before a loss or an irreversible change stay. */
const MAY_GO: Readonly<Record<Backup['reason'], boolean>> = {
  'session-closed': true,
  'by-hand': true,
  redacted: true,
  rescued: false,
  migration: false,
};
