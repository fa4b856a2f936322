import { statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { openFromReadOnlyDisk } from '../read-only-disk.ts';

/**
 * Opens a log or a copy of one for reading. Throws for a pipe, on which SQLite would wait forever,
 * and for an empty file, since SQLite deletes the WAL beside one even when it only reads.
 */
export function openToLook(file: string): Database.Database {
  const found = statSync(file);
  if (!found.isFile()) throw new Error('not a file');
  if (found.size === 0) throw new Error('an empty file');
  return openFromReadOnlyDisk(file) ?? new Database(file, { readonly: true, fileMustExist: true });
}
