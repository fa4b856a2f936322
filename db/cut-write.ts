import Database from 'better-sqlite3';

import { isUnfinished } from './backup/move-aside.ts';
import { readPlainHead, sizeOf } from './cold-head.ts';
import { logFiles, type LogFiles } from './log-files.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import { OpenRefused, problemOf } from './open-problem.ts';
import { APPLICATION_ID } from './pragmas.ts';

/**
 * Has SQLite undo a write that a kill interrupted outside of a WAL: a restored or rewritten log has
 * no WAL until its first write. The leftover journal belongs to this file, and would corrupt any
 * other in its place. A log of a newer version is left alone, and so is what SQLite cannot undo.
 * Call it under the writer lock.
 */
export function undoCutWrite(files: LogFiles): void {
  if ((sizeOf(`${files.log}-journal`) ?? 0) === 0) return;
  try {
    const head = readPlainHead(files);
    if (head?.applicationId !== APPLICATION_ID || head.version > CURRENT_VERSION) return;
    const db = new Database(files.log, { fileMustExist: true });
    try {
      // The first read of a writable connection plays the journal back.
      db.pragma('schema_version');
    } finally {
      db.close();
    }
  } catch {
    // A damaged log stays as it is; the next step reports it.
  }
}

/**
 * Throws {@link OpenRefused} with `write-cut-off` if an interrupted write has not been undone yet:
 * reading the log now would miss some of its content.
 */
export function refuseCutWrite(folder: string): void {
  const files = logFiles(folder);
  const { log } = files;
  if (isUnfinished(files)) throw new OpenRefused({ kind: 'write-cut-off', folder });
  if ((sizeOf(`${log}-journal`) ?? 0) === 0) return;
  try {
    const db = new Database(log, { readonly: true, fileMustExist: true });
    try {
      db.pragma('schema_version');
    } finally {
      db.close();
    }
  } catch (error) {
    const problem = problemOf(error, log, folder);
    if (problem.kind === 'write-cut-off') throw new OpenRefused(problem);
  }
}
