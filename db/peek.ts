import { closeSync, openSync, readSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import type { LogFiles } from './log-files.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import { OpenRefused } from './open-problem.ts';
import { APPLICATION_ID } from './pragmas.ts';
import { readTip } from './tip-file.ts';

/**
 * What a file is, before anything may change it. A file of a newer app or of another program is
 * refused while its bytes are still untouched; opening it to write would already switch it to WAL.
 */

interface Head {
  readonly applicationId: number;
  readonly version: number;
  readonly isEmpty: boolean;
}

const HEADER_BYTES = 100;

/**
 * Throws {@link OpenRefused} unless the file is new or ours to write. Only under the writer lock: a
 * plain file handle that is closed would free SQLite's locks on the file in the same process.
 */
export function peekAsWriter(files: LogFiles): void {
  if (sizeOf(files.log) === 0) return refuseVanished(files);
  // A filled WAL may hold a newer header than the file itself; only SQLite can read it.
  refuseForeign(sizeOf(`${files.log}-wal`) > 0 ? readHead(files) : readHeader(files.log), files);
}

// A new log beside the tip of an old one would hide that the old one is gone.
function refuseVanished(files: LogFiles): void {
  const reading = readTip(files.tip);
  if (reading.kind !== 'tip' || reading.tip.seq === 0) return;
  const finding = { kind: 'cut-off', from: 1, to: reading.tip.seq } as const;
  throw new OpenRefused({ kind: 'damaged', findings: [finding] });
}

/** Throws {@link OpenRefused} unless the open file is ours and of this version. */
export function peekAsReader(db: Database.Database, files: LogFiles): void {
  const head = headOf(db);
  if (head.isEmpty) throw new OpenRefused({ kind: 'no-log', folder: files.folder });
  refuseForeign(head, files);
  if (head.version < CURRENT_VERSION) {
    throw new OpenRefused({ kind: 'older-version', found: head.version, known: CURRENT_VERSION });
  }
}

function refuseForeign(head: Head, files: LogFiles): void {
  if (head.isEmpty) return;
  if (head.applicationId !== APPLICATION_ID) {
    throw new OpenRefused({ kind: 'not-a-muster-log', file: files.log });
  }
  if (head.version > CURRENT_VERSION) {
    throw new OpenRefused({ kind: 'newer-version', found: head.version, known: CURRENT_VERSION });
  }
}

function readHead(files: LogFiles): Head {
  const db = new Database(files.log, { readonly: true });
  try {
    return headOf(db);
  } finally {
    db.close();
  }
}

function headOf(db: Database.Database): Head {
  const applicationId = db.pragma('application_id', { simple: true }) as number;
  const version = db.pragma('user_version', { simple: true }) as number;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  return { applicationId, version, isEmpty: tables === 0 && applicationId === 0 && version === 0 };
}

// Offsets of SQLite's file format; a schema cookie of 0 means that nothing was ever created.
function readHeader(file: string): Head {
  const header = Buffer.alloc(HEADER_BYTES);
  const fd = openSync(file, 'r');
  readSync(fd, header, 0, HEADER_BYTES, 0);
  closeSync(fd);
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  const applicationId = isSqlite ? header.readInt32BE(68) : -1;
  const version = header.readInt32BE(60);
  const schemaCookie = header.readInt32BE(40);
  return {
    applicationId,
    version,
    isEmpty: applicationId === 0 && version === 0 && schemaCookie === 0,
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
