import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

import type { LogFiles } from './log-files.ts';

/** What the head of a file says of it. */
export interface Head {
  readonly applicationId: number;
  readonly version: number;
  /** Nothing was ever created in it. */
  readonly isEmpty: boolean;
}

/** Bytes at the start of a database in which its head stands. */
export const HEADER_BYTES = 100;
const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * Reads the head of a log that nobody has open, without SQLite, which would leave its own files
 * beside it even when it only reads. Null while `-shm` is there: somebody may have it open then, and
 * closing a plain file handle would free the locks that SQLite holds in the same process.
 */
export function readColdHead(files: LogFiles): Head | null {
  return sizeOf(`${files.log}-shm`) === null ? readPlainHead(files) : null;
}

/** The same though somebody may have it open, for a process in which nobody has; null without a log. */
export function readPlainHead(files: LogFiles): Head | null {
  if ((sizeOf(files.log) ?? 0) === 0) return null;
  return headOfPage(pageInWal(`${files.log}-wal`) ?? readHeader(files.log));
}

/** Size in bytes, or null when the file is not there. */
export const sizeOf = (file: string): number | null =>
  statSync(file, { throwIfNoEntry: false })?.size ?? null;

function readHeader(file: string): Buffer {
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
 * The newest committed first page in a WAL, which may hold a newer header than the file itself. As
 * SQLite does, it ends at the first frame whose salts or check sum are wrong (its file format, 4.2).
 */
function pageInWal(file: string): Buffer | null {
  if ((sizeOf(file) ?? 0) <= WAL_HEADER_BYTES) return null;
  const bytes = readFileSync(file);
  const step = FRAME_HEADER_BYTES + bytes.readUInt32BE(8);
  const sum = createCheckSum((bytes.readUInt32BE(0) & 1) === 1);
  if (!sum.add(bytes, 0, 24).is(bytes, 24)) return null;
  let written: Buffer | null = null;
  let committed: Buffer | null = null;
  for (let at = WAL_HEADER_BYTES; at + step <= bytes.length; at += step) {
    const isSame = bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0;
    const page = at + FRAME_HEADER_BYTES;
    if (
      !isSame ||
      !sum
        .add(bytes, at, at + 8)
        .add(bytes, page, at + step)
        .is(bytes, at + 16)
    )
      break;
    if (bytes.readUInt32BE(at) === 1) written = bytes.subarray(page, at + step);
    if (bytes.readUInt32BE(at + 4) !== 0) committed = written;
  }
  return committed;
}

interface CheckSum {
  readonly add: (bytes: Buffer, from: number, to: number) => CheckSum;
  /** Whether the sum so far stands at `at`. */
  readonly is: (bytes: Buffer, at: number) => boolean;
}

/** The running sum of a WAL: two 32-bit words over pairs of words. */
function createCheckSum(isBigEndian: boolean): CheckSum {
  let first = 0;
  let second = 0;
  const sum: CheckSum = {
    add: (bytes, from, to) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = from; at + 8 <= to; at += 8) {
        first = (first + view.getUint32(at, !isBigEndian) + second) >>> 0;
        second = (second + view.getUint32(at + 4, !isBigEndian) + first) >>> 0;
      }
      return sum;
    },
    is: (bytes, at) => bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second,
  };
  return sum;
}

/** The head of a file by its first bytes. A schema cookie of 0 means that nothing was ever created. */
export function headOfPage(page: Buffer): Head {
  const isSqlite = page.toString('latin1', 0, 16) === 'SQLite format 3\0';
  const applicationId = isSqlite ? page.readInt32BE(68) : -1;
  const version = page.readInt32BE(60);
  const schemaCookie = page.readInt32BE(40);
  const isEmpty = applicationId === 0 && version === 0 && schemaCookie === 0;
  return { applicationId, version, isEmpty };
}
