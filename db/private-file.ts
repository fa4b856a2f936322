import { closeSync, openSync } from 'node:fs';

/** For the owner only: the log names people and devices, even in a folder that others may read. */
const PRIVATE = 0o600;

/**
 * Creates an empty file that only this user may read, before SQLite would make it readable for all;
 * SQLite treats an empty file as new. Throws EEXIST if the file exists.
 */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', PRIVATE));
}
