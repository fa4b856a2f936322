import { statSync } from 'node:fs';

import { headOfPage, readHeader } from './cold-head.ts';
import { fileId } from './file-id.ts';
import { logFiles } from './log-files.ts';
import { APPLICATION_ID } from './pragmas.ts';

/**
 * Whether this file is a log or a copy of one, by its header. Not for a process that has that file
 * open: closing a plain handle frees the locks that SQLite holds. Throws file system errors.
 */
export const isLogFile = (file: string): boolean =>
  headOfPage(readHeader(file)).applicationId === APPLICATION_ID;

/**
 * Whether a log lives in this folder. A copy that was renamed to a log's name has no lock file
 * beside it.
 */
export function isDataFolder(folder: string): boolean {
  const { tip, lock, holder } = logFiles(folder);
  return [tip, lock, holder].some((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/**
 * Whether this file, under any name, is of the log in this folder. It is not opened: in the process
 * that has the log open, closing another handle of it would free the locks that SQLite holds.
 */
export function isOfLog(folder: string, file: string): boolean {
  const { log, tip, lock, holder } = logFiles(folder);
  const id = fileId(file);
  const own = [log, `${log}-wal`, `${log}-shm`, tip, lock, holder];
  return id !== null && own.some((one) => fileId(one) === id);
}
