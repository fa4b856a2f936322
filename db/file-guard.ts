import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

import { HEADER_BYTES, wholeFrames } from './cold-head.ts';
import type { LogFiles } from './log-files.ts';
import { LogWriteError } from './log-write-error.ts';
import { endsAsIndexed, frameAt, readWalIndex, type WalIndex } from './wal-index.ts';

/**
 * Knows what the own last commit left under the name of the log: device and number of file, WAL,
 * index and lock, size, time and header of the file, size, time and last frame of the WAL. Anything
 * else means that somebody moved, deleted, replaced or overwrote the log: SQLite would go on writing
 * where nobody will ever find the rows (ADR 0009).
 */
export interface FileGuard {
  /** Before a commit, and between commits: throws {@link LogWriteError} with `replaced`. */
  readonly check: () => void;
  /** After a commit, before anybody is told: throws the same unless it is in the files of that name. */
  readonly wrote: () => void;
  /** After a write of one's own that failed, and may have left more than before. */
  readonly failed: () => void;
  /** The main file as it was opened, wherever it is now. */
  readonly logFd: number;
  readonly close: () => void;
}

export interface GuardParts {
  readonly files: LogFiles;
  /** Makes sure that the lock under its name is held by this process; false when another one has it. */
  readonly holdsLock: () => boolean;
  /**
   * Whether all that was acknowledged, and nothing else, can be read through the files of that name.
   * Asked once for each change that was not of one's own, such as a changed time.
   */
  readonly isWhole: () => boolean;
}

/** One look through the names. */
interface Look {
  /** Which files these are; null for one that is not there. */
  readonly log: string | null;
  readonly wal: string | null;
  readonly index: string | null;
  /** What of the main file changes with every write to it. */
  readonly main: string;
  /** The same of the WAL. */
  readonly tail: string;
}

/** Remembers the files as they are now. Call it once the log is open and checked. */
export function guardFiles({ files, holdsLock, isWhole }: GuardParts): FileGuard {
  // Kept open until SQLite has closed the log: closing any handle of a file frees the locks on it.
  const logFd = openSync(files.log, 'r');
  const wal = keepOpen(`${files.log}-wal`);
  const index = keepOpen(`${files.log}-shm`);
  const header = Buffer.alloc(HEADER_BYTES);

  const look = (): Look => {
    const log = stampOf(files.log);
    const walStamp = stampOf(wal.file);
    readSync(logFd, header, 0, HEADER_BYTES, 0);
    return {
      log: log.id,
      wal: walStamp.id,
      index: stampOf(index.file).id,
      main: `${log.size} ${log.mtimeMs} ${header.toString('latin1')}`,
      tail: `${walStamp.size} ${walStamp.mtimeMs}`,
    };
  };
  const readIndex = (): WalIndex | null => {
    const fd = index.fd();
    return fd === null ? null : readWalIndex(fd);
  };
  const endsWell = (now: WalIndex): boolean => {
    const fd = wal.fd();
    return now.frames === 0 || (fd !== null && endsAsIndexed(fd, now));
  };

  let known = look();
  let generation = readIndex()?.generation;
  let mistrusted: string | null = null;

  const sameFiles = (now: Look): void => {
    for (const [name, file] of NAMES) {
      // WAL and index may come later; they are remembered when they are first seen.
      if (now[name] !== known[name] && !(known[name] === null && name !== 'log'))
        throw replaced(`${files.log}${file} was moved, deleted or replaced`);
    }
    if (!holdsLock()) throw replaced(`${files.lock} was replaced, and another Muster holds it`);
  };
  /** Takes over what an own write left. */
  const takeOver = (): void => {
    const now = look();
    sameFiles(now);
    const at = readIndex();
    if (at !== null) {
      const mayDiffer = at.generation !== generation;
      if (now.main !== known.main && !mayDiffer) throw replaced(`${files.log} was overwritten`);
      if (!endsWell(at)) throw replaced(`${wal.file} was overwritten`);
      generation = at.generation;
    }
    known = now;
    mistrusted = null;
  };
  const check = (): void => {
    const now = look();
    sameFiles(now);
    const at = readIndex();
    const isSame = now.main === known.main && now.tail === known.tail;
    if (isSame && (at === null || (at.generation === generation && endsWell(at)))) return;
    const state = JSON.stringify(now);
    if (state === mistrusted || !walIsWhole(wal.file, at) || !isWhole()) {
      mistrusted = state;
      throw replaced(`${files.log} or its WAL was overwritten`);
    }
    known = now;
    generation = at?.generation;
  };
  return {
    check,
    wrote: takeOver,
    failed: () => {
      try {
        takeOver();
      } catch {
        // The next check says what is wrong.
      }
    },
    logFd,
    close: () => {
      closeSync(logFd);
      wal.close();
      index.close();
    },
  };
}

const NAMES = [
  ['log', ''],
  ['wal', '-wal'],
  ['index', '-shm'],
] as const;

const replaced = (sentence: string): LogWriteError =>
  new LogWriteError('replaced', new Error(sentence));

interface Stamp {
  readonly id: string | null;
  readonly size: number;
  readonly mtimeMs: number;
}

function stampOf(file: string): Stamp {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { id: null, size: 0, mtimeMs: 0 };
  return { id: `${found.dev}:${found.ino}`, size: found.size, mtimeMs: found.mtimeMs };
}

/** A file that SQLite makes when it needs it; opened when it is first there, and kept. */
function keepOpen(file: string) {
  let fd: number | null = null;
  return {
    file,
    fd: (): number | null => {
      if (fd === null && stampOf(file).id !== null) fd = openSync(file, 'r');
      return fd;
    },
    close: () => {
      if (fd !== null) closeSync(fd);
    },
  };
}

/** Whether every frame that SQLite counts on stands in the WAL of that name. */
function walIsWhole(file: string, index: WalIndex | null): boolean {
  if (index === null || index.frames === 0) return true;
  const bytes = readFileSync(file);
  return wholeFrames(bytes.subarray(0, frameAt(index, index.frames + 1))) === index.frames;
}
