import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { LogFateEvent } from '../../enrollment/log-event.ts';
import { readBench } from '../bench-row.ts';
import { newestPoint } from '../checks.ts';
import { undoCutWrite } from '../cut-write.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { makeFolder } from '../make-folder.ts';
import { flushFolder, readTip } from '../tip-file.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { readLog, tipIn } from './present-log.ts';

/** What the first row of the log says that takes the place of one that was set aside. */
export type SetAside = Extract<LogFateEvent, { readonly kind: 'log-set-aside' }>;

/**
 * Puts the whole log into quarantine; the next start begins an empty one, with what is answered as its first
 * row. Null where neither a log nor a tip is left of one.
 */
export function setLogAside(folder: string, nowMs: number): SetAside | null {
  const files = logFiles(folder);
  const lock = takeWriterLock(files);
  try {
    undoCutWrite(files);
    if (!existsSync(files.log) && !existsSync(files.tip)) return null;
    const known = knownOf(files);
    const quarantine = setAside(files, nowMs);
    rmSync(files.tip, { force: true });
    flushFolder(folder);
    return { kind: 'log-set-aside', folder: basename(quarantine), ...known };
  } finally {
    lock.release();
  }
}

/** What the tip says of the newest row, or else the file. */
function knownOf(files: LogFiles): Pick<SetAside, 'was' | 'reaches' | 'hash'> {
  const tip = tipIn(readTip(files.tip));
  const was = readLog(files, (db) => readBench(db)?.id ?? null);
  const newest = readLog(files, (db) => newestPoint(db, was ?? ''));
  const reached = tip !== null && tip.seq > (newest?.seq ?? 0) ? tip : newest;
  return { was, reaches: reached?.seq ?? null, hash: reached?.hash ?? null };
}

/** Moves every file of the log into a folder of quarantine, and answers with that. */
// The tip is copied, not moved: as long as it is there, a log that is gone is noticed.
export function setAside(files: LogFiles, nowMs: number): string {
  const name = new Date(nowMs).toISOString().replaceAll(':', '');
  const folder = join(files.quarantine, name);
  makeFolder(folder);
  if (existsSync(files.tip)) copyFileSync(files.tip, join(folder, basename(files.tip)));
  // A journal that stayed would be played back into the next log. It could not be into this one.
  for (const ending of ['-journal', '', '-wal', '-shm']) {
    const file = `${files.log}${ending}`;
    if (existsSync(file)) renameSync(file, join(folder, basename(file)));
  }
  flushFolder(folder);
  flushFolder(files.folder);
  return folder;
}
