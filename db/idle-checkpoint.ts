import { dirname } from 'node:path';

import type Database from 'better-sqlite3';

import type { FileGuard } from './file-guard.ts';
import { roomToKeep, spaceLeft, type SpaceLeft } from './space-left.ts';

/** Moves rows from the WAL into the file while nothing is being logged. */
export interface IdleCheckpoint {
  /** Call before each commit, and after each that was acknowledged. */
  readonly hold: () => void;
  readonly expect: () => void;
}

/** As long as the rows of one device take to come. */
const QUIET_MS = 250;
/** 1 MB, half of what makes SQLite itself move them, within a commit (`pragmas.ts`). */
const LEAST_BYTES = 1024 * 1024;

/**
 * Without it, one commit in some tens waits for two more syncs, and for the guard, which then reads
 * the file again: 10 ms and more, against tenths of one. The same is done a quarter of a second
 * after the last commit, when nobody waits. Only after a commit that succeeded: after one that did
 * not, the log is settled first.
 */
export function createIdleCheckpoint(
  db: Database.Database,
  guard: Pick<FileGuard, 'check' | 'wrote' | 'waiting'>,
): IdleCheckpoint {
  let timer: NodeJS.Timeout | null = null;
  const hold = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const move = (): void => {
    timer = null;
    // The file grows by as much, and the last of a disk is kept for rows.
    if (!hasRoomFor(guard.waiting(), spaceLeft(dirname(db.name)))) return;
    try {
      guard.check();
      db.pragma('wal_checkpoint(PASSIVE)');
      guard.wrote();
    } catch {
      // Nothing was to be acknowledged; the check before the next commit finds what is wrong.
    }
  };
  return {
    hold,
    expect: () => {
      hold();
      if (guard.waiting() >= LEAST_BYTES) timer = setTimeout(move, QUIET_MS).unref();
    },
  };
}

const hasRoomFor = (bytes: number, space: SpaceLeft | null): boolean =>
  space !== null && space.freeBytes - bytes >= roomToKeep(space);
