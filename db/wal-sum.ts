import { FRAME_HEADER_BYTES, WAL_HEADER_BYTES } from './wal-index.ts';

/** The running checksum of a WAL, whose state each frame stores (SQLite's file format, 4.2). */
export interface WalSum {
  /** Adds the next frame; false if its salts or its sum are not those of this WAL. */
  readonly goesOnWith: (frame: Buffer) => boolean;
}

/** The sum at the start of a WAL from its first 32 bytes; null if they are not a WAL header. */
export function sumOfWal(bytes: Buffer): WalSum | null {
  if (bytes.length < WAL_HEADER_BYTES) return null;
  const head = Buffer.from(bytes.subarray(0, WAL_HEADER_BYTES));
  const sum = createCheckSum((head.readUInt32BE(0) & 1) === 1);
  if (!sum.add(head, 0, 24).is(head, 24)) return null;
  return {
    goesOnWith: (frame) =>
      head.compare(frame, 8, 16, 16, 24) === 0 &&
      sum.add(frame, 0, 8).add(frame, FRAME_HEADER_BYTES, frame.length).is(frame, 16),
  };
}

interface CheckSum {
  readonly add: (bytes: Buffer, from: number, to: number) => CheckSum;
  /** Whether the sum so far is stored at `at`. */
  readonly is: (bytes: Buffer, at: number) => boolean;
}

/** Two 32-bit words over pairs of words. */
function createCheckSum(isBigEndian: boolean): CheckSum {
  let first = 0;
  let second = 0;
  const sum: CheckSum = {
    add: (bytes, from, to) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // Local and signed: as captured or unsigned numbers each step would allocate, at each commit.
      let one = first;
      let two = second;
      for (let at = from; at + 8 <= to; at += 8) {
        one = (one + view.getInt32(at, !isBigEndian) + two) | 0;
        two = (two + view.getInt32(at + 4, !isBigEndian) + one) | 0;
      }
      first = one;
      second = two;
      return sum;
    },
    is: (bytes, at) => bytes.readInt32BE(at) === first && bytes.readInt32BE(at + 4) === second,
  };
  return sum;
}
