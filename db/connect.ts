import { closeSync, openSync } from 'node:fs';

import Database from 'better-sqlite3';

import { isUnfinished } from './backup/move-aside.ts';
import { sizeOf } from './cold-head.ts';
import { logFiles, type LogFiles } from './log-files.ts';
import { OpenRefused, problemOf } from './open-problem.ts';
import { peekAsReader, peekCold } from './peek.ts';
import { refuseIrregular } from './refuse-irregular.ts';
import { openFromReadOnlyDisk } from './read-only-disk.ts';
import {
  applyPragmas,
  findRefusedPragma,
  READER_SETTINGS,
  writerSettings,
  type Settings,
} from './pragmas.ts';

/** The one connection that may write. Call it under the writer lock, after `peekAsWriter`. */
export function connectAsWriter(files: LogFiles): Database.Database {
  // Created here so that a new log is private even in a folder that others may read.
  closeSync(openSync(files.log, 'a', 0o600));
  return settled(new Database(files.log, { fileMustExist: true }), writerSettings());
}

/** A read-only connection. Throws {@link OpenRefused} if there is no log of this version. */
export function connectAsReader(folder: string): Database.Database {
  const files = logFiles(folder);
  refuseIrregular(files);
  // Whatever has its place now will be replaced by it again.
  if (isUnfinished(files)) throw new OpenRefused({ kind: 'write-cut-off', folder });
  peekCold(files);
  const db = openFromReadOnlyDisk(files.log) ?? openToRead(files);
  try {
    peekAsReader(db, files);
    return settled(db, READER_SETTINGS);
  } catch (error) {
    db.close();
    throw error;
  }
}

function openToRead(files: LogFiles): Database.Database {
  const { folder, log } = files;
  const absent = (): OpenRefused => new OpenRefused({ kind: 'no-log', folder });
  // SQLite deletes the WAL beside an empty file, even when it only reads.
  if (sizeOf(log) === 0) throw absent();
  try {
    return new Database(log, { readonly: true, fileMustExist: true });
  } catch (error) {
    const { kind } = problemOf(error, log, folder);
    const isAbsent =
      kind === 'folder-not-writable' || kind === 'not-a-folder' || error instanceof TypeError;
    throw isAbsent ? absent() : error;
  }
}

function settled(db: Database.Database, settings: Settings): Database.Database {
  try {
    applyPragmas(db, settings);
    const pragma = findRefusedPragma(db, settings);
    if (pragma !== null) throw new OpenRefused({ kind: 'pragma-refused', pragma });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
