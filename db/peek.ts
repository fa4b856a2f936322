import Database from 'better-sqlite3';

import { copiesOf } from './backup/backup.ts';
import { countIn } from './backup/copy-folders.ts';
import { readColdHead, readPlainHead, sizeOf, type Head } from './cold-head.ts';
import { logFiles, type LogFiles } from './log-files.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import { OpenRefused } from './open-problem.ts';
import { APPLICATION_ID } from './pragmas.ts';
import { remainsOf } from './remains.ts';
import { readTip } from './tip-file.ts';

/**
 * Inspects a file before anything may change it. A file of a newer app or of another program is
 * refused while its bytes are still untouched; opening it for writing would already switch it to
 * WAL.
 */

/**
 * Throws {@link OpenRefused} unless the file is new or ours to write. Call it under the writer
 * lock.
 */
export function peekAsWriter(files: LogFiles, beginsAnew = false): void {
  const head = (sizeOf(files.log) ?? 0) === 0 ? null : (readColdHead(files) ?? readHead(files));
  if (head !== null && !head.isEmpty) return refuseForeign(head, files);
  if (!beginsAnew) refuseVanished(files);
}

/** The same for a reader, provided that the log is not open; leaves no trace beside a newer log. */
export function peekCold(files: LogFiles): void {
  const head = attempt(() => readColdHead(files));
  if (head !== null) refuseForeign(head, files);
}

/**
 * Throws {@link OpenRefused} if a newer app wrote the log of this folder, and leaves every byte as
 * it is. Only for a process that has no log open; damaged or foreign files are ignored.
 */
export function refuseNewerLog(folder: string): void {
  const files = logFiles(folder);
  const head = attempt(() => readPlainHead(files));
  if (head?.applicationId === APPLICATION_ID) refuseForeign(head, files);
}

// What cannot be read plainly is left to SQLite, which reports why.
function attempt(read: () => Head | null): Head | null {
  try {
    return read();
  } catch {
    return null;
  }
}

// A new log beside the tip, the WAL or a copy of an old one would hide that the old one is missing.
function refuseVanished(files: LogFiles): void {
  const reading = readTip(files.tip);
  if (reading.kind === 'tip' && reading.tip.seq > 0) {
    const finding = { kind: 'cut-off', from: 1, to: reading.tip.seq } as const;
    throw new OpenRefused({ kind: 'damaged', findings: [finding] });
  }
  const { folder } = files;
  const copies = copiesOf(folder);
  const setAside = countIn(files.quarantine);
  const remains = remainsOf(files);
  if (copies.length + setAside + remains.length > 0)
    throw new OpenRefused({ kind: 'log-vanished', folder, copies, setAside, remains });
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
