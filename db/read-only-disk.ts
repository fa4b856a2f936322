import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import Database from 'better-sqlite3';

import { sizeOf } from './cold-head.ts';
import { errorCode } from './open-problem.ts';

/** Where the header says by which journal a file is read and written, and the value for none beside it. */
const VERSIONS = [18, 19] as const;
const WITHOUT_WAL = 1;

/**
 * A log, or a copy of one, that lies on a disk mounted to read only, read from memory: SQLite opens a WAL log only where it
 * can write beside it. Null where the disk can be written, where there is no log, and where rows are left
 * in a WAL or a write was cut off: only SQLite may move or undo that.
 */
export function openFromReadOnlyDisk(log: string): Database.Database | null {
  const beside = ['-wal', '-journal'].map((ending) => sizeOf(`${log}${ending}`) ?? 0);
  const isAtRest = (sizeOf(log) ?? 0) > 0 && beside.every((size) => size === 0);
  if (!isAtRest || !isReadOnly(dirname(log))) return null;
  const bytes = readFileSync(log);
  sayNoWal(bytes);
  return new Database(bytes);
}

/** Lets the head of a log say that nothing of it stands in a WAL. */
export function sayNoWal(head: Buffer): void {
  for (const at of VERSIONS) head[at] = WITHOUT_WAL;
}

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    return errorCode(error) === 'EROFS';
  }
}
