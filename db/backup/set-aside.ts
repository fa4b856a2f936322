import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

import type { LogFateEvent } from '../../enrollment/log-event.ts';
import { readBench } from '../bench-row.ts';
import { newestPoint } from '../checks.ts';
import { logFiles, type LogFiles } from '../log-files.ts';
import { remainsOf } from '../remains.ts';
import { readTip } from '../tip-file.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { replaceLog } from './move-aside.ts';
import { readLog, tipIn } from './present-log.ts';
import { undoCutOff } from './undo-cut-off.ts';

/** The first row of the log that replaces one that was set aside. */
export type SetAside = Extract<LogFateEvent, { readonly kind: 'log-set-aside' }>;

/**
 * Moves the whole log into quarantine; the next start begins an empty one, with the result as its
 * first row. Null if there was nothing left to move.
 */
export function setLogAside(folder: string, nowMs: number): SetAside | null {
  const files = logFiles(folder);
  const lock = takeWriterLock(files);
  try {
    undoCutOff(files, nowMs);
    if (![files.log, files.tip, ...remainsOf(files)].some((file) => existsSync(file))) return null;
    const known = knownOf(files);
    const quarantine = replaceLog(files, nowMs, () => rmSync(files.tip, { force: true }));
    return { kind: 'log-set-aside', folder: basename(quarantine), ...known };
  } finally {
    lock.release();
  }
}

/** The newest row according to the tip, or else the file. */
function knownOf(files: LogFiles): Pick<SetAside, 'was' | 'reaches' | 'hash'> {
  const tip = tipIn(readTip(files.tip));
  const was = readLog(files, (db) => readBench(db)?.id ?? null);
  const newest = readLog(files, (db) => newestPoint(db, was ?? ''));
  const reached = tip !== null && tip.seq > (newest?.seq ?? 0) ? tip : newest;
  return { was, reaches: reached?.seq ?? null, hash: reached?.hash ?? null };
}
