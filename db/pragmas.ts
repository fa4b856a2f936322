import type Database from 'better-sqlite3';
import { thisHost } from './this-host.ts';

/**
 * Settings of a connection. They are read back after being set, because SQLite ignores what it does
 * not know or cannot do, and because better-sqlite3 is compiled with `synchronous=NORMAL` for WAL,
 * which may lose the last commits in a power cut (ADR 0004, DUR-1).
 */

/** `Must` in ASCII; in the header of each of our files. */
export const APPLICATION_ID = 0x4d757374;

const BUSY_TIMEOUT_MS = 5000;

/**
 * WAL pages before its rows move into the file: 2 MB. The two extra syncs come once per about a
 * hundred commits, and the file guard has little to read again after a slow commit.
 */
const CHECKPOINT_PAGES = 500;

/** Pragmas by name, with the value that must be read back. */
export type Settings = Readonly<Record<string, string | number>>;

/** A setting that did not take effect. */
export interface PragmaRefusal {
  readonly name: string;
  readonly wanted: string | number;
  readonly found: unknown;
}

const SHARED: Settings = {
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
};

/**
 * Required settings of the writing connection. On macOS a plain fsync does not reach the medium.
 */
export function writerSettings(platform: NodeJS.Platform = thisHost.platform): Settings {
  const flush: Settings = platform === 'darwin' ? { fullfsync: 1, checkpoint_fullfsync: 1 } : {};
  return {
    journal_mode: 'wal',
    synchronous: 2,
    wal_autocheckpoint: CHECKPOINT_PAGES,
    ...flush,
    ...SHARED,
  };
}

/** Required settings of a reading connection; it can never write. */
export const READER_SETTINGS: Settings = { query_only: 1, ...SHARED };

export function applyPragmas(db: Database.Database, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) db.pragma(`${name} = ${value}`);
}

/** The first pragma that did not take effect, or null. */
export function findRefusedPragma(db: Database.Database, settings: Settings): PragmaRefusal | null {
  for (const [name, wanted] of Object.entries(settings)) {
    const found = db.pragma(name, { simple: true });
    if (found !== wanted) return { name, wanted, found };
  }
  return null;
}
