import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import type { ChainPoint } from '../chain.ts';
import { newestPoint } from '../checks.ts';
import { connectAsReader } from '../connect.ts';
import { clearLeavings, draftNameFor } from '../draft-name.ts';
import { fileId } from '../file-id.ts';
import { flushFile } from '../flush-file.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { makeFolder } from '../make-folder.ts';
import { fileVersion } from '../migrate.ts';
import { errorCode } from '../open-problem.ts';
import { createPrivateFile } from '../private-file.ts';
import { flushFolder } from '../tip-file.ts';
import { backupName, manifestOf, nextNth, type Backup, type BackupReason } from './backup.ts';
import { checkCopy, holdsPoint, type CopyReport } from './check-copy.ts';
import { folderMark } from './folder-mark.ts';
import { makeRoom, needRoom } from './room.ts';
import { rotateBackups } from './spare.ts';

/** How to make a backup. */
export interface BackupRequest {
  readonly reason: BackupReason;
  /** UTC ms. */
  readonly nowMs: number;
  /**
   * A file chosen by a person; if omitted, among the backups of the log, which are then rotated.
   */
  readonly to?: string;
  /** A row that the copy must contain besides those that the log has now. */
  readonly holds?: ChainPoint;
  /** For tests: runs between writing the copy and reading it back. */
  readonly afterWrite?: (file: string) => void;
}

/** A copy that was found incomplete or damaged when read back; it does not count and is removed. */
export class BackupNotWhole extends Error {}

/**
 * Backs up the log of this folder through a read-only connection; the writer may continue. Throws
 * `NoRoomForBackup` if the copy would take the space that the log needs.
 */
export function backUpLog(folder: string, request: BackupRequest): Backup {
  const files = logFiles(folder);
  const logId = fileId(files.log);
  const db = connectAsReader(folder);
  try {
    if (request.to === undefined) makeRoom(db, files);
    else needRoom(files, request.to);
    // SQLite counts VACUUM INTO as a write, though the file behind this connection cannot be
    // written.
    db.pragma('query_only = 0');
    const asked = { ...request, logId };
    if (request.to !== undefined)
      return backUpOpen(db, files, asked, { file: request.to, isChosen: true });
    const backup = backUpOpen(db, files, asked, amongBackups(db, files, request.nowMs));
    rotateBackups(db, files, backup);
    return backup;
  } finally {
    db.close();
  }
}

/** The destination of a copy. */
export interface BackupTarget {
  readonly file: string;
  /** A person chose this file, which may be overwritten; any other copy gets an unused name. */
  readonly isChosen: boolean;
}

/** Among the backups of a log, under the name of a backup made now. */
export function amongBackups(
  db: Database.Database,
  { backups }: LogFiles,
  nowMs: number,
): BackupTarget {
  const { seq } = newestPoint(db, '');
  return { file: join(backups, backupName(nowMs, seq)), isChosen: false };
}

/** The same for an open log. */
interface OpenBackupRequest extends Omit<BackupRequest, 'to'> {
  /**
   * Device and inode that must still be the log's under its name at the end; omitted if it has
   * none.
   */
  readonly logId?: string | null;
}

/**
 * One consistent copy by `VACUUM INTO`, which SQLite leaves unsynced under a temporary name; then
 * synced, read back in full, named, and last its manifest, without which it does not count.
 */
export function backUpOpen(
  db: Database.Database,
  files: LogFiles,
  request: OpenBackupRequest,
  place: BackupTarget,
): Backup {
  const before = newestPoint(db, readBench(db)?.id ?? '');
  const { reason, nowMs: atMs } = request;
  makeFolder(dirname(place.file));
  const draft = draftNameFor(place.file);
  try {
    createPrivateFile(draft);
    // What a rescue left may be the only copy of its rows.
    if (place.isChosen && reason !== 'rescued') clearLeavings(draft);
    db.prepare('VACUUM INTO ?').run(draft);
    request.afterWrite?.(draft);
    flushFile(draft);
    const copy = checkCopy(draft);
    const isCurrent = copy.newest.seq >= before.seq && copy.version === fileVersion(db);
    // Rows may have been added since; a copy with fewer rows than before is not a backup.
    if (!copy.ok || !isCurrent || (request.holds && !holdsPoint(draft, request.holds))) {
      throw new BackupNotWhole(`the backup was not whole: ${JSON.stringify(copy.findings)}`);
    }
    // What was removed from the log meanwhile must not end up in a newer backup.
    if (request.logId !== undefined && request.logId !== fileId(files.log))
      throw new BackupNotWhole('the log was replaced while it was copied');
    const { folder } = files;
    return keepDraft(draft, place, { copy, atMs, nth: nextNth(folder), reason, folder });
  } finally {
    clearDraft(draft);
  }
}

/** Removes the remains of an unfinished copy, with SQLite's journal. */
export function clearDraft(draft: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    rmSync(`${draft}${ending}`, { force: true });
}

/** What the manifest says besides what was read back. */
interface Made extends Pick<Backup, 'atMs' | 'nth' | 'reason'> {
  readonly copy: CopyReport;
  /** The data folder of the log. */
  readonly folder: string;
}

/** Names a draft that was synced and read back, and writes its manifest: from then on it counts. */
export function keepDraft(draft: string, place: BackupTarget, made: Made): Backup {
  const file = place.isChosen ? place.file : takeName(place.file);
  renameSync(draft, file);
  const { atMs, nth, reason, folder } = made;
  const { benchId, version, newest } = made.copy;
  const name = basename(file);
  const backup = { name, file, benchId, version, newest, atMs, nth, reason, ...placeOf(folder) };
  writeManifest(backup, draft);
  return backup;
}

/** Atomically takes the first unused name: another copy may have the same second and size. */
function takeName(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const file = n === 1 ? wanted : wanted.replace(/\.db$/, `-${n}.db`);
    try {
      createPrivateFile(file);
      return file;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Empty if the folder itself is gone, as it may be at a rescue. */
function placeOf(folder: string): Pick<Backup, 'place'> {
  const place = folderMark(folder);
  return place === null ? {} : { place };
}

// The draft's name is free again once the copy has its final name.
function writeManifest({ file, ...manifest }: Backup, draft: string): void {
  writeFileSync(draft, `${JSON.stringify(manifest)}\n`, { mode: 0o600, flag: 'wx' });
  flushFile(draft);
  renameSync(draft, manifestOf(file));
  flushFolder(dirname(file));
}
