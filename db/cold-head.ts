import { closeSync, openSync, readSync, statSync } from 'node:fs';

import type { LogFiles } from './log-files.ts';
import { FRAME_HEADER_BYTES, WAL_HEADER_BYTES } from './wal-index.ts';
import { sumOfWal } from './wal-sum.ts';

/** What the header of a file says of it. */
export interface Head {
  readonly applicationId: number;
  readonly version: number;
  /** Nothing was ever created in it. */
  readonly isEmpty: boolean;
}

/** Length of a database header, in bytes. */
export const HEADER_BYTES = 100;

/**
 * Reads the header of a log that is not open, without SQLite, which would leave its own files
 * beside it even when it only reads. Null while `-shm` exists: the log may then be open, and
 * closing a plain file handle would free the locks that SQLite holds in the same process.
 */
export function readColdHead(files: LogFiles): Head | null {
  return sizeOf(`${files.log}-shm`) === null ? readPlainHead(files) : null;
}

/**
 * The same though the log may be open elsewhere, for a process that has not opened it; null without
 * a log.
 */
export function readPlainHead(files: Pick<LogFiles, 'log'>): Head | null {
  if ((sizeOf(files.log) ?? 0) === 0) return null;
  return headOfPage(pageInWal(`${files.log}-wal`) ?? readHeader(files.log));
}

/** Size in bytes, or null if the file does not exist. */
export const sizeOf = (file: string): number | null =>
  statSync(file, { throwIfNoEntry: false })?.size ?? null;

/** The first bytes of a file, which hold the database header. */
export function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(fd);
  }
  return header;
}

/**
 * The newest committed first page in a WAL, which may hold a newer header than the file itself.
 * Like SQLite, it stops at the first frame whose salts or checksum are wrong (its file format,
 * 4.2).
 */
function pageInWal(file: string): Buffer | null {
  if ((sizeOf(file) ?? 0) <= WAL_HEADER_BYTES) return null;
  return withFrames(file, (frames) => {
    let written: Buffer | null = null;
    let committed: Buffer | null = null;
    for (const frame of frames) {
      if (frame.readUInt32BE(0) === 1) written = Buffer.from(frame.subarray(FRAME_HEADER_BYTES));
      if (frame.readUInt32BE(4) !== 0) committed = written;
    }
    return committed;
  });
}

/** How many leading frames of a WAL are intact; at most `most` are checked. */
export const wholeFrames = (file: string, most: number): number =>
  withFrames(file, (frames) => {
    let count = 0;
    while (count < most && frames.next().done !== true) count += 1;
    return count;
  });

/** Whether everything in a WAL counts: each frame is intact, and the last one ends a commit. */
export const isWholeWal = (file: string): boolean =>
  withFrames(file, (frames) => {
    let end = WAL_HEADER_BYTES;
    let isCommitted = true;
    for (const frame of frames) {
      end += frame.length;
      isCommitted = frame.readUInt32BE(4) !== 0;
    }
    return isCommitted && end === sizeOf(file);
  });

function withFrames<T>(file: string, look: (frames: Iterator<Buffer> & Iterable<Buffer>) => T): T {
  const fd = openSync(file, 'r');
  let bytes = Buffer.alloc(WAL_HEADER_BYTES);
  // One buffer for all frames: a WAL can be as large as everything else on a bench.
  const read = (at: number, length: number): Buffer => {
    if (bytes.length < length) bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
  };
  try {
    return look(framesOf(read));
  } finally {
    closeSync(fd);
  }
}

/**
 * Each intact frame, up to the first whose salts or checksum are wrong. Valid only until the next
 * one is requested.
 * @param read that many bytes from a position in the WAL; fewer at its end.
 */
function* framesOf(read: (at: number, length: number) => Buffer): Generator<Buffer> {
  const head = Buffer.from(read(0, WAL_HEADER_BYTES));
  if (head.length < WAL_HEADER_BYTES) return;
  const step = FRAME_HEADER_BYTES + head.readUInt32BE(8);
  const sum = sumOfWal(head);
  if (sum === null) return;
  for (let at = WAL_HEADER_BYTES; ; at += step) {
    const frame = read(at, step);
    if (frame.length < step || !sum.goesOnWith(frame)) return;
    yield frame;
  }
}

/**
 * The header of a file from its first bytes. A schema cookie of 0 means that nothing was ever
 * created.
 */
export function headOfPage(page: Buffer): Head {
  const isSqlite = page.toString('latin1', 0, 16) === 'SQLite format 3\0';
  const applicationId = isSqlite ? page.readInt32BE(68) : -1;
  const version = page.readInt32BE(60);
  const schemaCookie = page.readInt32BE(40);
  const isEmpty = applicationId === 0 && version === 0 && schemaCookie === 0;
  return { applicationId, version, isEmpty };
}
