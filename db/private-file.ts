import { closeSync, openSync } from 'node:fs';

/** For the owner alone: the log names people and devices, also in a folder that others may read. */
const PRIVATE = 0o600;

/**
 * Makes an empty file that only this user may read, before SQLite would make it readable for all: it
 * takes an empty file for a new one. Throws EEXIST when there is one already.
 */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', PRIVATE));
}
