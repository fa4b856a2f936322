import { statSync } from 'node:fs';

import { headOfPage, readHeader } from './cold-head.ts';
import { logFiles } from './log-files.ts';
import { APPLICATION_ID } from './pragmas.ts';

/**
 * Whether this file is a log or a copy of one, by its head. Not for a process that has that very file
 * open: closing a plain handle frees the locks that SQLite holds. Throws what the file system throws.
 */
export const isLogFile = (file: string): boolean =>
  headOfPage(readHeader(file)).applicationId === APPLICATION_ID;

/** Whether a log lives in this folder. A copy that somebody named like a log has no file beside it. */
export function isDataFolder(folder: string): boolean {
  const { tip, lock, holder } = logFiles(folder);
  return [tip, lock, holder].some((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
