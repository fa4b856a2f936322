import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';

import { HEADER_BYTES, wholeFrames } from './cold-head.ts';
import type { LogFiles } from './log-files.ts';
import { LogWriteError } from './log-write-error.ts';
import { watchFrames } from './wal-frames.ts';
import { hasGoneOn, isAsIndexed, readLastFrame, readWalIndex, type WalIndex } from './wal-index.ts';

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

/** What is seen of one file through its name; null when it is not there. */
type Seen = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'> | null;

/** Where the WAL ends: what SQLite's index says, and the frame itself. */
interface WalEnd {
  readonly at: WalIndex;
  readonly frame: Buffer;
}

const isEnd = (now: WalEnd | null, known: WalEnd): boolean =>
  now !== null && now.at.generation === known.at.generation && now.frame.equals(known.frame);

/** Two writes within one tick of the system's clock have the same time; this is longer than a tick. */
const FRESH_MS = 50;

/** A commit that takes longer leaves others the time to write over earlier frames of the WAL meanwhile. */
const LONG_COMMIT_MS = 5;

/** Remembers the files as they are now. Call it once the log is open and checked. */
export function guardFiles({ files, holdsLock, isWhole }: GuardParts): FileGuard {
  // Kept open until SQLite has closed the log: closing any handle of a file frees the locks on it.
  const logFd = openSync(files.log, 'r');
  const wal = keepOpen(`${files.log}-wal`);
  const index = keepOpen(`${files.log}-shm`);
  const readHeader = (): string => {
    const bytes = Buffer.alloc(HEADER_BYTES);
    readSync(logFd, bytes, 0, HEADER_BYTES, 0);
    return bytes.toString('latin1');
  };
  const readIndex = (): WalIndex | null => {
    const fd = index.fd();
    return fd === null ? null : readWalIndex(fd);
  };
  /** The last frame that the index names, as it stands in the WAL; null when another one stands there. */
  const readEnd = (at: WalIndex): WalEnd | null => {
    const fd = wal.fd();
    const frame = fd === null ? Buffer.alloc(0) : readLastFrame(fd, at);
    return isAsIndexed(frame, at) ? { at, frame } : null;
  };
  const readEndNow = (): WalEnd | null => {
    const at = readIndex();
    return at === null ? null : readEnd(at);
  };
  /** A WAL that was cut while a commit went on has lost what stood before that commit. */
  const stillStands = ({ at, frame }: WalEnd): boolean => readEnd(at)?.frame.equals(frame) ?? false;
  // Of the own last commit; WAL and index may come later, and are remembered when first seen.
  let known = { folder: see(files.folder), log: see(files.log), wal: see(wal.file) };
  let knownIndex = see(index.file);
  let header = readHeader();
  let end = readEndNow();
  let mistrusted: string | null = null;
  let checkedMs = performance.now();
  const frames = watchFrames();
  // What a crash left is read here, not within the first commit.
  if (end !== null) frames.takeOver(wal.fd() ?? logFd, end.at);

  /** Index and lock can be replaced only by a change of the folder. */
  const checkFolder = (): void => {
    const folder = see(files.folder);
    if (isSame(folder, known.folder) && !isFresh(folder)) return;
    const now = see(index.file);
    if (knownIndex !== null && !isSameFile(now, knownIndex)) throw replaced(index.file);
    if (!holdsLock()) throw replaced(files.lock);
    knownIndex = now;
    // Seen once more, since taking the lock anew changes it.
    known = { ...known, folder: see(files.folder) };
  };
  const checkNames = (now: Pick<typeof known, 'log' | 'wal'>): void => {
    if (!isSameFile(now.log, known.log)) throw replaced(files.log);
    if (known.wal !== null && !isSameFile(now.wal, known.wal)) throw replaced(wal.file);
  };
  /** What an own commit changes; all else is looked at before the next one. */
  const takeOver = (): void => {
    const now = see(wal.file);
    if (known.wal !== null && !isSameFile(now, known.wal)) throw replaced(wal.file);
    const at = readIndex();
    if (at !== null) {
      if (end !== null && hasGoneOn(at, end.at) && !stillStands(end)) throw replaced(wal.file);
      const next = readEnd(at);
      if (next === null) throw replaced(wal.file);
      const isLong = performance.now() - checkedMs > LONG_COMMIT_MS;
      const fd = wal.fd();
      if (fd === null || !frames.takeOver(fd, at) || (isLong && !frames.stillStand(fd)))
        throw replaced(wal.file);
      // Only a checkpoint writes the main file.
      if (at.generation !== end?.at.generation) {
        const log = see(files.log);
        if (!isSameFile(log, known.log)) throw replaced(files.log);
        known = { ...known, log };
        header = readHeader();
      }
      end = next;
    }
    known = { ...known, wal: now };
    mistrusted = null;
  };
  /** Whether nothing but the own last commit can have touched these files. */
  const isUntouched = (now: Pick<typeof known, 'log' | 'wal'>): boolean => {
    if (!isSame(now.log, known.log) || !isSame(now.wal, known.wal)) return false;
    if (isFresh(now.log) && readHeader() !== header) return false;
    return !isFresh(now.wal) || end === null || isEnd(readEndNow(), end);
  };
  const check = (): void => {
    checkedMs = performance.now();
    const now = { log: see(files.log), wal: see(wal.file) };
    checkNames(now);
    checkFolder();
    if (isUntouched(now)) return;
    const state = JSON.stringify(now);
    const at = readIndex();
    if (state === mistrusted || !walIsWhole(wal.file, at) || !isWhole()) {
      mistrusted = state;
      throw replaced(`${files.log} or its WAL`);
    }
    known = { ...known, ...now };
    header = readHeader();
    end = readEndNow();
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

const see = (file: string): Seen => statSync(file, { throwIfNoEntry: false }) ?? null;

const isSameFile = (one: Seen, other: Seen): boolean =>
  one?.dev === other?.dev && one?.ino === other?.ino;

const isSame = (one: Seen, other: Seen): boolean =>
  isSameFile(one, other) && one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;

const isFresh = (seen: Seen): boolean =>
  seen !== null && Math.abs(Date.now() - seen.mtimeMs) < FRESH_MS;

const replaced = (file: string): LogWriteError =>
  new LogWriteError('replaced', new Error(`${file} was moved, deleted, replaced or overwritten`));

/** A file that SQLite makes when it needs it; opened when it is first there, and kept. */
function keepOpen(file: string) {
  let fd: number | null = null;
  return {
    file,
    fd: (): number | null => {
      if (fd === null && see(file) !== null) fd = openSync(file, 'r');
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
  return wholeFrames(file, index.frames) === index.frames;
}
