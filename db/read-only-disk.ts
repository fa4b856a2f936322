import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import Database from 'better-sqlite3';

import { sizeOf } from './cold-head.ts';
import { errorCode } from './open-problem.ts';

/** The header bytes with the journal mode for writing and reading, and the value for no WAL. */
const VERSIONS = [18, 19] as const;
const WITHOUT_WAL = 1;

/**
 * A log, or a copy of one, on a read-only disk, read from memory: SQLite opens a WAL log only if it
 * can write beside it. Null if the disk is writable, if there is no log, and if rows remain in a
 * WAL or a write was interrupted: only SQLite may move or undo those.
 */
export function openFromReadOnlyDisk(log: string): Database.Database | null {
  const beside = ['-wal', '-journal'].map((ending) => sizeOf(`${log}${ending}`) ?? 0);
  const isAtRest = (sizeOf(log) ?? 0) > 0 && beside.every((size) => size === 0);
  if (!isAtRest || !isReadOnly(dirname(log))) return null;
  const bytes = readFileSync(log);
  sayNoWal(bytes);
  return new Database(bytes);
}

/** Makes the header of a log state that it has no WAL. */
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
