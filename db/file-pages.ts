import { fstatSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * Knows every page of the main file by its CRC-32, so that damage to the file while SQLite writes a
 * checkpoint into it is not mistaken for that checkpoint.
 */
export interface FilePages {
  /** Records the file as it is. */
  readonly remember: () => void;
  /**
   * Accepts what a checkpoint has written; false if a page has changed that it had no reason to
   * write.
   */
  readonly takeOver: (written: Pick<ReadonlyMap<number, unknown>, 'has'>) => boolean;
}

/** A larger file is not read again after each checkpoint: 10 MB take some ms. */
const MOST_BYTES = 64 * 1024 * 1024;
const PIECE_PAGES = 256;

export function watchPages(fd: number): FilePages {
  let known: readonly number[] | null = null;
  return {
    remember: () => {
      known = sumsOf(fd);
    },
    takeOver: (written) => {
      const before = known;
      known = sumsOf(fd);
      const now = known;
      if (before === null || now === null) return true;
      return before.every((sum, at) => now[at] === sum || (at < now.length && written.has(at + 1)));
    },
  };
}

/** The sum of each page, first page first; null for a file that is too large. */
function sumsOf(fd: number): readonly number[] | null {
  const { size } = fstatSync(fd);
  if (size > MOST_BYTES) return null;
  const page = pageBytesOf(fd);
  const bytes = Buffer.alloc(PIECE_PAGES * page);
  const sums: number[] = [];
  for (let from = 0; from < size; from += bytes.length) {
    const piece = bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, from));
    for (let at = 0; at < piece.length; at += page) sums.push(crc32(piece.subarray(at, at + page)));
  }
  return sums;
}

/** As stated in the file header (SQLite's file format, 1.3.2); a page of 64 KiB is written as 1. */
function pageBytesOf(fd: number): number {
  const bytes = Buffer.alloc(2);
  readSync(fd, bytes, 0, 2, 16);
  const said = bytes.readUInt16BE(0);
  return said >= 512 ? said : 65_536;
}
