import { closeSync, openSync, readSync } from 'node:fs';

import { HEADER_BYTES, wholeFrames } from './cold-head.ts';
import { watchPages, type FilePages } from './file-pages.ts';
import type { LogFiles } from './log-files.ts';
import { LogWriteError } from './log-write-error.ts';
import {
  isFresh,
  isSame,
  isSameFile,
  keepOpen,
  see,
  type KeptFile,
  type Seen,
} from './seen-file.ts';
import { isSameEnd, walEnds, type WalEnd, type WalEnds } from './wal-end.ts';
import { watchFrames, type WalFrames } from './wal-frames.ts';
import { hasGoneOn, type WalIndex } from './wal-index.ts';

/**
 * Knows what its own last commit left under the name of the log: device and inode of file, WAL,
 * index and lock; size, time, header and pages of the file; size, time and frames of the WAL.
 * Anything else means that the log was moved, deleted, replaced or overwritten: SQLite would
 * continue writing where the rows could never be found (ADR 0009).
 */
export interface FileGuard {
  /** Before a commit, and between commits: throws {@link LogWriteError} with `replaced`. */
  readonly check: () => void;
  /**
   * After a commit, before it is reported: throws the same unless the commit is in the files of
   * that name.
   */
  readonly wrote: () => void;
  /** After one of its own writes failed, which may have left more than before. */
  readonly failed: () => void;
  /** Bytes in the WAL that its last commit left to be moved into the file. */
  readonly waiting: () => number;
  /** The main file as it was opened, wherever it is now. */
  readonly logFd: number;
  readonly close: () => void;
}

export interface GuardParts {
  readonly files: LogFiles;
  /** Makes sure that this process holds the lock under its name; false if another one has it. */
  readonly holdsLock: () => boolean;
  /**
   * Whether exactly the acknowledged rows can be read through the files of that name. Called once
   * for each foreign change, such as a changed time.
   */
  readonly isWhole: () => boolean;
}

/** A longer commit gives others time to overwrite earlier frames of the WAL. */
const LONG_COMMIT_MS = 5;

/** What is read to find out. */
interface Watched extends GuardParts {
  readonly wal: KeptFile;
  readonly index: KeptFile;
  readonly ends: WalEnds;
  readonly frames: WalFrames;
  readonly pages: FilePages;
  readonly logFd: number;
  readonly readHeader: () => string;
}

/**
 * What its own last commit left; WAL and index may appear later, and are recorded when first seen.
 */
interface Known {
  folder: Seen;
  log: Seen;
  wal: Seen;
  index: Seen;
  header: string;
  end: WalEnd | null;
  /** A state that was already checked and found wrong. */
  mistrusted: string | null;
  checkedMs: number;
}

/** The state of log and WAL at one moment. */
type Now = Pick<Known, 'log' | 'wal'>;

/** Records the files as they are now. Call it once the log is open and checked. */
export function guardFiles(parts: GuardParts): FileGuard {
  const { files } = parts;
  // Kept open until SQLite has closed the log: closing any handle of a file frees the locks on it.
  const logFd = openSync(files.log, 'r');
  const wal = keepOpen(`${files.log}-wal`);
  const index = keepOpen(`${files.log}-shm`);
  const ends = walEnds(wal, index);
  const readHeader = (): string => {
    const bytes = Buffer.alloc(HEADER_BYTES);
    readSync(logFd, bytes, 0, HEADER_BYTES, 0);
    return bytes.toString('latin1');
  };
  const pages = watchPages(logFd);
  const frames = watchFrames();
  const watched = { ...parts, wal, index, ends, readHeader, frames, pages, logFd };
  const known: Known = {
    folder: see(files.folder),
    log: see(files.log),
    wal: see(wal.file),
    index: see(index.file),
    header: readHeader(),
    end: ends.now(),
    mistrusted: null,
    checkedMs: performance.now(),
  };
  // Read what a crash left here, not within the first commit.
  if (known.end !== null) frames.takeOver(wal.fd() ?? logFd, known.end.at);
  pages.remember();
  return {
    check: () => check(watched, known),
    wrote: () => takeOver(watched, known),
    failed: () => {
      try {
        takeOver(watched, known);
      } catch {
        // The next check reports what is wrong.
      }
    },
    waiting: () => waitingIn(known.end),
    logFd,
    close: () => {
      closeSync(logFd);
      wal.close();
      index.close();
    },
  };
}

function check(watched: Watched, known: Known): void {
  const { files, wal, ends } = watched;
  known.checkedMs = performance.now();
  const now = { log: see(files.log), wal: see(wal.file) };
  if (!isSameFile(now.log, known.log)) throw replaced(files.log);
  if (known.wal !== null && !isSameFile(now.wal, known.wal)) throw replaced(wal.file);
  checkFolder(watched, known);
  if (isUntouched(watched, known, now)) return;
  const state = JSON.stringify(now);
  if (state === known.mistrusted || !walIsWhole(wal.file, ends.index()) || !watched.isWhole()) {
    known.mistrusted = state;
    throw replaced(`${files.log} or its WAL`);
  }
  watched.pages.remember();
  Object.assign(known, now, { header: watched.readHeader(), end: ends.now() });
}

/** Index and lock can only be replaced by changing the folder. */
function checkFolder({ files, index, holdsLock }: Watched, known: Known): void {
  const folder = see(files.folder);
  if (isSame(folder, known.folder) && !isFresh(folder)) return;
  const now = see(index.file);
  if (known.index !== null && !isSameFile(now, known.index)) throw replaced(index.file);
  if (!holdsLock()) throw replaced(files.lock);
  known.index = now;
  // Recorded again, since retaking the lock changes it.
  known.folder = see(files.folder);
}

/** Whether only its own last commit can have touched these files. */
function isUntouched({ readHeader, ends }: Watched, known: Known, now: Now): boolean {
  if (!isSame(now.log, known.log) || !isSame(now.wal, known.wal)) return false;
  if (isFresh(now.log) && readHeader() !== known.header) return false;
  return !isFresh(now.wal) || known.end === null || isSameEnd(ends.now(), known.end);
}

/** Accepts what its own commit changed; everything else is checked before the next commit. */
function takeOver(watched: Watched, known: Known): void {
  const { files, wal, ends, readHeader } = watched;
  const now = see(wal.file);
  if (known.wal !== null && !isSameFile(now, known.wal)) throw replaced(wal.file);
  const at = ends.index();
  if (at !== null) {
    const next = endAfter(watched, known, at);
    // Only a checkpoint writes the main file.
    if (at.generation !== known.end?.at.generation) {
      const log = see(files.log);
      if (!isSameFile(log, known.log)) throw replaced(files.log);
      // A WAL that merely restarted leaves the file unchanged.
      const isUnchanged = isSame(log, known.log) && !isFresh(log);
      if (!isUnchanged && !isCheckpoint(watched) && !watched.isWhole()) throw replaced(files.log);
      Object.assign(known, { log, header: readHeader() });
    }
    known.end = next;
  }
  known.wal = now;
  known.mistrusted = null;
}

/** Whether the main file has exactly what the WAL had for it. */
function isCheckpoint({ wal, frames, pages, logFd }: Watched): boolean {
  const fd = wal.fd();
  const isAsBefore = pages.takeOver(frames.pages());
  return isAsBefore && (fd === null || frames.areWritten(fd, logFd));
}

/** Where the WAL ends after exactly one commit was added to it. */
function endAfter({ wal, ends, frames }: Watched, known: Known, at: WalIndex): WalEnd {
  const { end, checkedMs } = known;
  const isCut = end !== null && hasGoneOn(at, end.at) && !ends.stillStands(end);
  const next = ends.at(at);
  const fd = wal.fd();
  const isLong = performance.now() - checkedMs > LONG_COMMIT_MS;
  if (isCut || next === null || fd === null || !frames.takeOver(fd, at)) throw replaced(wal.file);
  if (isLong && !frames.stillStand(fd)) throw replaced(wal.file);
  return next;
}

const waitingIn = (end: WalEnd | null): number =>
  end === null ? 0 : (end.at.frames - end.at.written) * end.at.pageBytes;

const replaced = (file: string): LogWriteError =>
  new LogWriteError('replaced', new Error(`${file} was moved, deleted, replaced or overwritten`));

/** Whether every frame that SQLite relies on is in the WAL of that name. */
function walIsWhole(file: string, index: WalIndex | null): boolean {
  if (index === null || index.frames === 0) return true;
  return wholeFrames(file, index.frames) === index.frames;
}
