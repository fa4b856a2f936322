import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

import {
  FRAME_HEADER_BYTES,
  frameAt,
  hasGoneOn,
  WAL_HEADER_BYTES,
  type WalIndex,
} from './wal-index.ts';
import { sumOfWal, type WalSum } from './wal-sum.ts';

/**
 * Knows every frame since the WAL was started, by a running CRC-32: it only has to detect
 * accidents, and is recomputed after each slow commit.
 */
export interface WalFrames {
  /** Accepts what a commit added; false if SQLite's own sums do not confirm it. */
  readonly takeOver: (fd: number, at: WalIndex) => boolean;
  /** Whether everything accepted is still there, byte for byte; ms for some MB. */
  readonly stillStand: (fd: number) => boolean;
  /** The last accepted frame of each page, by page number. */
  readonly pages: () => ReadonlyMap<number, number>;
  /** Whether the main file has each page as in its last frame, once all were written there. */
  readonly areWritten: (fd: number, logFd: number) => boolean;
}

/** One WAL from its start, up to a number of frames. */
interface Known {
  readonly at: WalIndex;
  readonly sum: WalSum;
  readonly crc: number;
  readonly pages: Map<number, number>;
}

const PIECE_BYTES = 1024 * 1024;
/** What a commit adds is read at once; what a crash left, this many frames at a time. */
const PIECE_FRAMES = 64;

function goesOn(
  { sum, pages }: Known,
  frames: Buffer,
  first: number,
  count: number,
  frameBytes: number,
): boolean {
  if (frames.length < count * frameBytes) return false;
  for (let at = 0; at < frames.length; at += frameBytes) {
    if (!sum.goesOnWith(frames.subarray(at, at + frameBytes))) return false;
    pages.set(frames.readUInt32BE(at), first + at / frameBytes);
  }
  return true;
}

export function watchFrames(): WalFrames {
  let known: Known | null = null;
  let bytes = Buffer.alloc(WAL_HEADER_BYTES);
  const read = (fd: number, from: number, length: number): Buffer => {
    if (bytes.length < length) bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, from));
  };
  const begin = (fd: number, at: WalIndex): Known | null => {
    const head = read(fd, 0, WAL_HEADER_BYTES);
    const sum = sumOfWal(head);
    return sum && { at: { ...at, frames: 0 }, sum, crc: crc32(head), pages: new Map() };
  };
  return {
    takeOver: (fd, at) => {
      if (at.frames === 0) {
        known = null;
        return true;
      }
      // A checkpoint alone does not restart the WAL: a new one has other salts.
      known = known !== null && hasGoneOn(at, known.at) ? known : begin(fd, at);
      if (known === null) return false;
      const { sum, pages } = known;
      let { crc } = known;
      for (let next = known.at.frames + 1; next <= at.frames; next += PIECE_FRAMES) {
        const count = Math.min(PIECE_FRAMES, at.frames - next + 1);
        const frames = read(fd, frameAt(at, next), count * (FRAME_HEADER_BYTES + at.pageBytes));
        if (!goesOn(known, frames, next, count, FRAME_HEADER_BYTES + at.pageBytes)) {
          // The sum has moved on; if the frame is restored, everything is read again from the
          // start.
          known = null;
          return false;
        }
        crc = crc32(frames, crc);
      }
      known = { at, sum, crc, pages };
      return true;
    },
    stillStand: (fd) => {
      if (known === null) return true;
      const end = frameAt(known.at, known.at.frames + 1);
      let crc = 0;
      for (let from = 0; from < end; from += PIECE_BYTES)
        crc = crc32(read(fd, from, Math.min(PIECE_BYTES, end - from)), crc);
      return crc === known.crc;
    },
    pages: () => known?.pages ?? new Map<number, number>(),
    areWritten: (fd, logFd) => {
      if (known === null || known.at.written < known.at.frames) return true;
      const { at, pages } = known;
      const page = Buffer.alloc(at.pageBytes);
      for (const [number, frame] of pages) {
        const inWal = read(fd, frameAt(at, frame) + FRAME_HEADER_BYTES, at.pageBytes);
        readSync(logFd, page.fill(0), 0, at.pageBytes, (number - 1) * at.pageBytes);
        if (!page.equals(inWal)) return false;
      }
      return true;
    },
  };
}
