import { dirname } from 'node:path';

import Database from 'better-sqlite3';

import type { Finding } from './finding.ts';
import type { PragmaRefusal } from './pragmas.ts';
import type { Holder } from './holder.ts';

/** Why a log was not opened. Nothing was changed on disk in any of these cases. */
export type OpenProblem =
  | { readonly kind: 'folder-not-writable'; readonly folder: string; readonly detail: string }
  /** Reading only: there is no log in this folder yet. */
  | { readonly kind: 'no-log'; readonly folder: string }
  /**
   * Writing only: this folder has no log, but has copies or parts of one. A new log is never begun
   * silently then.
   */
  | {
      readonly kind: 'log-vanished';
      readonly folder: string;
      /** Copies of a log that was here, newest first. */
      readonly copies: readonly string[];
      /** Logs that were set aside. */
      readonly setAside: number;
      /** Paths of the remaining parts of a missing log. */
      readonly remains: readonly string[];
    }
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  /** Reading only: a writer must migrate the file first. */
  | { readonly kind: 'older-version'; readonly found: number; readonly known: number }
  /** Another writer is active; null if it left no name. */
  | { readonly kind: 'locked'; readonly holder: Holder | null }
  | { readonly kind: 'not-a-muster-log'; readonly file: string }
  /** A pipe, a socket, a device or a folder has the name of a part of the log. */
  | { readonly kind: 'not-a-file'; readonly file: string }
  /** The data folder, or its parent, is not a folder. */
  | { readonly kind: 'not-a-folder'; readonly folder: string }
  /** Rows are changed, missing or unreadable. Reading is still possible in most cases. */
  | { readonly kind: 'damaged'; readonly findings: readonly Finding[] }
  | { readonly kind: 'pragma-refused'; readonly pragma: PragmaRefusal }
  /** Reading only: a write or a restore was interrupted, and only a writer can undo it. */
  | { readonly kind: 'write-cut-off'; readonly folder: string }
  /** In bytes; SQLite accepts no longer path. */
  | { readonly kind: 'path-too-long'; readonly folder: string; readonly limit: number }
  /** Reading from a write-protected disk, where all of the log must fit into memory. */
  | { readonly kind: 'too-large-to-read'; readonly limit: number }
  | { readonly kind: 'disk-full'; readonly detail: string }
  | { readonly kind: 'io-error'; readonly detail: string };

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT']);

/** The problem behind an exception of the file system or of SQLite. */
export function problemOf(error: unknown, file: string, folder: string): OpenProblem {
  const detail = error instanceof Error ? error.message : String(error);
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    return { kind: 'disk-full', detail };
  }
  if (code === 'ENAMETOOLONG' || (code === 'SQLITE_CANTOPEN' && isTooLong(file))) {
    return { kind: 'path-too-long', folder, limit: SQLITE_PATH_BYTES - LONGEST_END };
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') return { kind: 'not-a-folder', folder };
  if (code === 'ERR_FS_FILE_TOO_LARGE') return { kind: 'too-large-to-read', limit: READABLE_BYTES };
  if (code === 'SQLITE_READONLY_ROLLBACK') return { kind: 'write-cut-off', folder };
  if (NOT_WRITABLE.has(code) || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
    return { kind: 'folder-not-writable', folder, detail };
  }
  if (code === 'SQLITE_NOTADB') return { kind: 'not-a-muster-log', file };
  if (code.startsWith('SQLITE_CORRUPT')) {
    return { kind: 'damaged', findings: [{ kind: 'integrity', detail }] };
  }
  return { kind: 'io-error', detail };
}

/** `SQLITE_MAX_PATHLEN` minus the longest suffix that SQLite appends to a log's name. */
const SQLITE_PATH_BYTES = 512;
const LONGEST_END = '/muster.lock-journal'.length;

const isTooLong = (file: string): boolean =>
  Buffer.byteLength(dirname(file)) > SQLITE_PATH_BYTES - LONGEST_END;

/** The most that Node reads into memory at once. */
const READABLE_BYTES = 2 ** 31 - 1;

/** The code of a Node or SQLite error, or an empty text. */
export function errorCode(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * Carries an {@link OpenProblem} out of nested steps; caught in `open.ts`, never leaves this room.
 */
export class OpenRefused extends Error {
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
