import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import Database from 'better-sqlite3';

import { fileId } from './file-id.ts';
import type { Holder } from './holder.ts';
import type { LogFiles } from './log-files.ts';
import { errorCode, OpenRefused } from './open-problem.ts';
import { createPrivateFile } from './private-file.ts';
import { refuseToWriteOver } from './refuse-irregular.ts';

/**
 * One writer per log, whichever process it is in: window, headless bench or a second copy. The lock
 * is SQLite's own lock on an empty file, held by an open transaction, because the system frees it
 * when the process ends in any way, and Node has no file locks of its own. Readers never take it.
 */

export interface WriterLock {
  /** Records this process's name for a second writer to see. */
  readonly sign: (nowMs: number) => void;
  /**
   * Whether this process holds the lock under its name. A removed lock file is taken again; false
   * once another process has taken it.
   */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/**
 * Takes the lock immediately or throws {@link OpenRefused} with `locked`, or with `not-a-file` if
 * something else has the name of a part.
 */
export function takeWriterLock(files: LogFiles): WriterLock {
  refuseToWriteOver(files);
  let db = takeLock(files);
  let held = fileId(files.lock);
  let signedMs: number | null = null;
  const sign = (nowMs: number): void => {
    signedMs = nowMs;
    const holder: Holder = { pid: process.pid, sinceMs: nowMs };
    writeFileSync(files.holder, JSON.stringify(holder), { mode: 0o600 });
  };
  const takeAnew = (): boolean => {
    try {
      const next = takeLock(files);
      db.close();
      db = next;
      held = fileId(files.lock);
      if (signedMs !== null) sign(signedMs);
      return true;
    } catch {
      return false;
    }
  };
  return {
    sign,
    isHeld: () => fileId(files.lock) === held || takeAnew(),
    release: () => {
      try {
        // Once the lock is another process's, so is the name.
        if (signedMs !== null && fileId(files.lock) === held) rmSync(files.holder, { force: true });
      } catch {
        // On a disk that became read-only the name stays, and means nothing once the lock is free.
      } finally {
        db.close();
      }
    },
  };
}

function takeLock(files: LogFiles): Database.Database {
  makePrivate(files.lock);
  const db = new Database(files.lock, { timeout: 0 });
  try {
    // Without a journal file, the lock file is the only trace of the lock.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN IMMEDIATE');
    return db;
  } catch (error) {
    db.close();
    if (!errorCode(error).startsWith('SQLITE_BUSY')) throw error;
    throw new OpenRefused({ kind: 'locked', holder: readHolder(files) });
  }
}

/** An obstacle is left to SQLite, which reports it in its own words. */
function makePrivate(lock: string): void {
  try {
    createPrivateFile(lock);
  } catch {
    // Usually it already exists.
  }
}

function readHolder(files: LogFiles): Holder | null {
  try {
    const found: unknown = JSON.parse(readFileSync(files.holder, 'utf8'));
    return isHolder(found) ? { pid: found.pid, sinceMs: found.sinceMs } : null;
  } catch {
    return null;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'sinceMs' in value &&
  typeof value.sinceMs === 'number';
