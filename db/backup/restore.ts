import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { ChainPoint } from '../chain.ts';
import { logFiles, restoreDraft, type LogFiles } from '../log-files.ts';
import { makeFolder } from '../make-folder.ts';
import { copyPrivately } from '../private-file.ts';
import { claimsOn, copyRedacted } from '../redaction/repeat.ts';
import { flushFolder, keepTip } from '../tip-file.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { checkCopy, type CopyReport } from './check-copy.ts';
import { insertRows } from './insert-rows.ts';
import { readPresent, rowsThatFollow, type PresentLog } from './present-log.ts';
import { flushFile } from './write-backup.ts';

/** What a restore would do, in numbers; nothing is changed by finding out. */
export interface RestorePlan {
  readonly from: string;
  readonly backup: CopyReport;
  readonly present: PresentLog;
  /** Newer rows of the present log that are whole and follow the backup: they come along. */
  readonly carried: number;
  /** Rows that the present log is known to have had and that the restored one will not have. */
  readonly lost: number;
}

/** Why a restore is refused. */
export type RestoreRefusal = 'backup-not-whole' | 'other-bench';

export type Restored =
  | { readonly ok: true; readonly plan: RestorePlan; readonly quarantine: string }
  | {
      readonly ok: false;
      readonly why: RestoreRefusal;
      readonly plan: RestorePlan;
    };

/** Reads backup and present log and says what a restore would keep and lose. */
export function planRestore(folder: string, from: string): RestorePlan {
  const files = logFiles(folder);
  const backup = checkCopy(from);
  const present = readPresent(files);
  const carried = backup.ok ? rowsThatFollow(files, backup.newest).length : 0;
  const reach = present.reaches ?? 0;
  const lost = isOther(backup, present) ? reach : Math.max(0, reach - backup.newest.seq - carried);
  return { from, backup, present, carried, lost };
}

/**
 * Why a restore would refuse this backup; null when it would not. A log without devices is no reason: it
 * was begun where the one of the backup should have been.
 */
export function whyNotRestored({ backup, present }: RestorePlan): RestoreRefusal | null {
  if (!backup.ok) return 'backup-not-whole';
  return isOther(backup, present) && present.deviceRows > 0 ? 'other-bench' : null;
}

const isOther = (backup: CopyReport, { benchId }: PresentLog): boolean =>
  benchId !== null && benchId !== backup.benchId;

/**
 * Puts a backup in the place of the log. Order: read the backup back, make the new log beside the old
 * one, carry whole newer rows over, put every old file into quarantine, rename, and last the tip. A
 * cut in between leaves a log that the next start refuses and offers to restore again; no file is
 * ever deleted. Throws `OpenRefused` when another writer holds the log.
 */
export function restoreLog(folder: string, from: string, nowMs: number): Restored {
  const files = logFiles(folder);
  makeFolder(folder);
  const lock = takeWriterLock(files);
  const draft = restoreDraft(files);
  try {
    const plan = planRestore(folder, from);
    const why = whyNotRestored(plan);
    if (why !== null) return { ok: false, why, plan };
    const newest = makeDraft(files, from, draft, plan);
    const quarantine = setAside(files, nowMs);
    renameSync(draft, files.log);
    flushFolder(folder);
    keepTip(files.tip, { kind: 'missing' }, newest).close();
    return { ok: true, plan, quarantine };
  } finally {
    // What a full disk cut short must not fill it further.
    try {
      for (const rest of [draft, `${draft}-journal`]) rmSync(rest, { force: true });
    } finally {
      lock.release();
    }
  }
}

/** Puts the whole log into quarantine; the next start begins an empty one. */
export function setLogAside(folder: string, nowMs: number): string {
  const files = logFiles(folder);
  const lock = takeWriterLock(files);
  try {
    const quarantine = setAside(files, nowMs);
    rmSync(files.tip, { force: true });
    flushFolder(folder);
    return quarantine;
  } finally {
    lock.release();
  }
}

function makeDraft(files: LogFiles, from: string, draft: string, plan: RestorePlan): ChainPoint {
  const rows = rowsThatFollow(files, plan.backup.newest);
  const removed = claimsOn(rows, plan.backup.newest.seq);
  rmSync(draft, { force: true });
  if (removed.size === 0) copyPrivately(from, draft);
  else copyRedacted(files, from, draft, removed);
  insertRows(draft, rows);
  flushFile(draft);
  const made = checkCopy(draft);
  if (!made.ok) throw new Error(`the restored log is not whole: ${JSON.stringify(made.findings)}`);
  return made.newest;
}

// The tip is copied, not moved: as long as it is there, a log that is gone is noticed.
function setAside(files: LogFiles, nowMs: number): string {
  const name = new Date(nowMs).toISOString().replaceAll(':', '');
  const folder = join(files.quarantine, name);
  makeFolder(folder);
  if (existsSync(files.tip)) copyFileSync(files.tip, join(folder, basename(files.tip)));
  for (const file of [files.log, `${files.log}-wal`, `${files.log}-shm`]) {
    if (existsSync(file)) renameSync(file, join(folder, basename(file)));
  }
  flushFolder(folder);
  flushFolder(files.folder);
  return folder;
}
