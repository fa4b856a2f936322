import { existsSync, lstatSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type Database from 'better-sqlite3';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import { hasManifest, manifestOf } from '../backup/backup.ts';
import { namesIn } from '../backup/copy-folders.ts';
import { backUpLog } from '../backup/write-backup.ts';
import { readBench } from '../bench-row.ts';
import { connectAsReader } from '../connect.ts';
import { fileId } from '../file-id.ts';
import { logFiles, redactionDraft, restoreDraft, type LogFiles } from '../log-files.ts';
import { errorCode } from '../open-problem.ts';
import { flushFolder } from '../tip-file.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { findFiles, leftBySystem } from './copy-files.ts';
import { kindOf } from './file-kind.ts';
import { judgeCopy, type FreeOf } from './judge-copy.ts';
import { freeOf, spansOf, type RedactedSpan } from './redacted-span.ts';

/** Copies that hold, or may hold, what was removed from the log. Each with its full path. */
export interface OldCopies {
  readonly holding: readonly string[];
  /** What could not be judged or examined. */
  readonly unclear: readonly CopyLeft[];
}

/** Copies that were to be removed, and what is left. */
export interface RemovedCopies {
  readonly copies: readonly string[];
  readonly left: readonly CopyLeft[];
}

/** The copies that are not free of every redaction of this log. */
export function findOldCopies(folder: string): OldCopies {
  const db = connectAsReader(folder);
  try {
    return copiesWith(logFiles(folder), db, spansOf(db), readBench(db)?.name ?? '');
  } finally {
    db.close();
  }
}

/** Copies that are not free of these redactions, whether done or planned. */
export function copiesWith(
  files: LogFiles,
  db: Database.Database,
  spans: readonly RedactedSpan[],
  benchName: string,
): OldCopies {
  if (spans.length === 0) return { holding: [], unclear: [] };
  const free: FreeOf = {
    benchId: readBench(db)?.id ?? '',
    logId: fileId(files.log),
    isLogFree: spans.every(({ row }) => row !== null),
    drafts: [restoreDraft(files), redactionDraft(files)],
    isFree: freeOf(db, spans, benchName),
  };
  const found = findFiles(files);
  const unclear = [...found.left];
  const holding: string[] = [];
  for (const file of found.files) {
    const { path } = file;
    try {
      const verdict = judgeCopy(file, free);
      if (verdict === 'holds') holding.push(path);
      else if (verdict !== 'none') unclear.push({ path, why: verdict, detail: '' });
    } catch (error) {
      // A file that is gone in the meantime holds nothing.
      if (errorCode(error) !== 'ENOENT') unclear.push(leftBySystem(path, error));
    }
  }
  if (!free.isLogFree) unclear.push(...otherNames(files, free, holding));
  return { holding: holding.toSorted(), unclear };
}

/**
 * The rewritten log takes one name; under any other that was not found, the old file stays as it
 * is.
 */
function otherNames(
  { log }: LogFiles,
  { logId }: FreeOf,
  holding: readonly string[],
): readonly CopyLeft[] {
  if (logId === null) return [];
  const isLink = lstatSync(log).isSymbolicLink();
  const known = holding.filter((path) => fileId(path) === logId).length + (isLink ? 0 : 1);
  if (statSync(log).nlink <= known) return [];
  return [{ path: log, why: 'other-name', detail: isLink ? realpathSync(log) : '' }];
}

/**
 * Removes these copies after a person has agreed; none without a new backup that is free of the
 * removed content. Checks again afterwards: what is left is reported with the reason. Call it under
 * the writer lock.
 */
export function removeOldCopies(
  folder: string,
  found: OldCopies,
  isBackedUp: boolean,
): readonly CopyLeft[] {
  const files = logFiles(folder);
  const { holding } = found;
  if (holding.length > 0 && !isBackedUp) return leftOver(found, 'no-backup');
  const failures = new Map<string, CopyLeft>();
  for (const path of holding) {
    const left = removeCopy(path);
    if (left !== null) failures.set(path, left);
  }
  for (const changed of new Set(holding.map((path) => dirname(path)))) tidy(files, changed);
  const after = findOldCopies(folder);
  return [
    ...failures.values(),
    ...leftOver({ ...after, holding: after.holding.filter((path) => !failures.has(path)) }),
  ];
}

/** Copies that stay, each with the reason. */
export const leftOver = (
  { holding, unclear }: OldCopies,
  why: 'not-asked' | 'no-backup' = 'not-asked',
): readonly CopyLeft[] => [...holding.map((path) => ({ path, why, detail: '' })), ...unclear];

/** The manifest first, so that a half-removed copy does not count. */
function removeCopy(path: string): CopyLeft | null {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    // It was removed with its log.
    if (found === undefined) return null;
    if (hasManifest(path)) rmSync(manifestOf(path));
    for (const ending of ['-wal', '-shm', '-journal'])
      if (isSqlites(`${path}${ending}`)) rmSync(`${path}${ending}`);
    rmSync(path);
    return found.nlink > 1 ? { path, why: 'other-name', detail: '' } : null;
  } catch (error) {
    return leftBySystem(path, error);
  }
}

/** Whether SQLite wrote it: a person's file may have such a name. */
const isSqlites = (path: string): boolean =>
  existsSync(path) && ['changes', 'index', 'empty'].includes(kindOf(path));

/** A log that was set aside leaves its folder and a copy of its tip. */
function tidy({ quarantine }: LogFiles, folder: string): void {
  try {
    flushFolder(folder);
    if (dirname(folder) !== quarantine) return;
    if (namesIn(folder).every((name) => name === 'muster.tip')) {
      rmSync(join(folder, 'muster.tip'), { force: true });
      rmdirSync(folder);
    }
  } catch {
    // An empty folder holds nothing.
  }
}

/** The same if the log itself has nothing more to remove: takes the lock, and makes the backup. */
export function removeCopiesOf(folder: string, nowMs: number): RemovedCopies {
  const lock = takeWriterLock(logFiles(folder));
  try {
    const found = findOldCopies(folder);
    const copies = found.holding;
    const isBackedUp = copies.length > 0 && backUpRedacted(folder, nowMs) !== null;
    return { copies, left: removeOldCopies(folder, found, isBackedUp) };
  } finally {
    lock.release();
  }
}

/** Name of a new backup without the removed content; null if it could not be made. */
export function backUpRedacted(folder: string, nowMs: number): string | null {
  try {
    return backUpLog(folder, { reason: 'redacted', nowMs }).name;
  } catch {
    return null;
  }
}
