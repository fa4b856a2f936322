import Database from 'better-sqlite3';

import { genesisHash } from '../chain.ts';
import type { LogFiles } from '../log-files.ts';
import { errorCode } from '../open-problem.ts';
import { createPrivateFile } from '../private-file.ts';
import {
  headDigest,
  headOf,
  isBelieved,
  projectionId,
  removeProjection,
} from './projection-file.ts';
import { PROJECTION_ID, PROJECTION_VERSION, SCHEMA, sumOf } from './schema.ts';

/** How long another process may hold the file, ms; after that it is left for later. */
const BUSY_MS = 2000;

/**
 * Opens the projection for writing: the one that is there if it can be believed, or else a new one.
 * Throws if somebody holds it or the system refuses.
 */
export function openProjection(
  files: LogFiles,
  log: Database.Database,
  benchId: string,
): Database.Database {
  const known = projectionId(files) === null ? null : openKnown(files, log);
  if (known !== null) return known;
  removeProjection(files);
  createPrivateFile(files.projection);
  const db = connect(files);
  try {
    const point = { benchId, seq: 0, hash: genesisHash(benchId), parts: sumOf([]) };
    db.transaction(() => {
      db.pragma(`application_id = ${PROJECTION_ID}`);
      db.pragma(`user_version = ${PROJECTION_VERSION}`);
      db.exec(SCHEMA);
      db.prepare('INSERT INTO head VALUES (1, @benchId, @seq, @hash, @parts, @digest)').run({
        ...point,
        digest: headDigest(point),
      });
    })();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openKnown(files: LogFiles, log: Database.Database): Database.Database | null {
  let db: Database.Database | null = null;
  try {
    db = connect(files);
    const head = headOf(db);
    if (head !== null && isBelieved(db, log, head)) return db;
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_BUSY')) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

function connect({ projection }: LogFiles): Database.Database {
  const db = new Database(projection, { fileMustExist: true, timeout: BUSY_MS });
  try {
    db.pragma('trusted_schema = 0');
    db.pragma('cell_size_check = 1');
    db.pragma('journal_mode = WAL');
    // A power cut may lose the newest sessions, which are then folded again.
    db.pragma('synchronous = NORMAL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
