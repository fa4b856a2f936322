import type Database from 'better-sqlite3';

/**
 * Settings of a connection. They are read back after they are set, because SQLite ignores what it
 * does not know or cannot do, and because better-sqlite3 is compiled with `synchronous=NORMAL` for
 * WAL, which may lose the last commits at a power cut (ADR 0004, DUR-1).
 */

/** `Must` in ASCII; in the header of every file of ours. */
export const APPLICATION_ID = 0x4d757374;

const BUSY_TIMEOUT_MS = 5000;

/**
 * Pages of the WAL before its rows move into the file: 2 MB. Two more syncs fall on about a hundred commits then, and the
 * guard of the files has little to read again after a commit that took long.
 */
const CHECKPOINT_PAGES = 500;

/** Pragmas by name, with the value that must be read back. */
export type Settings = Readonly<Record<string, string | number>>;

/** A setting that did not hold. */
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

/** What the one writing connection must have. On macOS a plain fsync does not reach the medium. */
export function writerSettings(platform: NodeJS.Platform = process.platform): Settings {
  const flush: Settings = platform === 'darwin' ? { fullfsync: 1, checkpoint_fullfsync: 1 } : {};
  return {
    ...{ journal_mode: 'wal', synchronous: 2, wal_autocheckpoint: CHECKPOINT_PAGES },
    ...flush,
    ...SHARED,
  };
}

/** What a reading connection must have; it can never write. */
export const READER_SETTINGS: Settings = { query_only: 1, ...SHARED };

/** Sets each pragma. */
export function applyPragmas(db: Database.Database, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) db.pragma(`${name} = ${value}`);
}

/** The first pragma that does not hold, or null. */
export function findRefusedPragma(db: Database.Database, settings: Settings): PragmaRefusal | null {
  for (const [name, wanted] of Object.entries(settings)) {
    const found = db.pragma(name, { simple: true });
    if (found !== wanted) return { name, wanted, found };
  }
  return null;
}
