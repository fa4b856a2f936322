import { readSync } from 'node:fs';

/**
 * How far the WAL reaches according to SQLite, read from the index that it keeps in `-shm` (its
 * "WAL-mode file format", 1.5 and 2.2). The index is in memory shared by all connections: the
 * content of the file itself is a separate matter, and is compared with it.
 */
export interface WalIndex {
  /** Valid frames, counted from the start of the file; 0 for an empty WAL. */
  readonly frames: number;
  /** How many of them a checkpoint has written into the main file, and synced. */
  readonly written: number;
  readonly pageBytes: number;
  /**
   * Changes whenever the main file may have been written: a checkpoint began, or the WAL restarted.
   */
  readonly generation: string;
  /** Salts and running checksum that the last frame must have, as 16 bytes in its own order. */
  readonly lastFrame: Buffer;
}

export const INDEX_BYTES = 136;
export const WAL_HEADER_BYTES = 32;
export const FRAME_HEADER_BYTES = 24;

const isLittle = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Reads the index from the open `-shm`; null while it has no content. */
export function readWalIndex(fd: number, bytes = Buffer.alloc(INDEX_BYTES)): WalIndex | null {
  if (readSync(fd, bytes, 0, INDEX_BYTES, 0) < INDEX_BYTES) return null;
  const word = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const pageBytes = isLittle ? bytes.readUInt16LE(14) : bytes.readUInt16BE(14);
  const lastFrame = Buffer.allocUnsafe(16);
  bytes.copy(lastFrame, 0, 32, 40);
  lastFrame.writeUInt32BE(word(24), 8);
  lastFrame.writeUInt32BE(word(28), 12);
  return {
    frames: word(16),
    written: word(96),
    // A page of 64 KiB does not fit into its 16 bits, and is written as 1.
    pageBytes: pageBytes === 1 ? 65_536 : pageBytes,
    generation: `${bytes.toString('latin1', 32, 40)}${word(128)}`,
    lastFrame,
  };
}

/** Where the frame with this number begins; the first one is number 1. */
export const frameAt = ({ pageBytes }: WalIndex, number: number): number =>
  WAL_HEADER_BYTES + (number - 1) * (FRAME_HEADER_BYTES + pageBytes);

/** The last valid frame, as stored in the open WAL; empty if there is none. */
export function readLastFrame(fd: number, index: WalIndex): Buffer {
  if (index.frames === 0) return Buffer.alloc(0);
  // Not filled with zeros first: only what was read is returned, and it is read at each commit.
  const frame = Buffer.allocUnsafe(FRAME_HEADER_BYTES + index.pageBytes);
  const read = readSync(fd, frame, 0, frame.length, frameAt(index, index.frames));
  return frame.subarray(0, read);
}

/** Whether this is the last frame according to the index. */
export const isAsIndexed = (frame: Buffer, index: WalIndex): boolean =>
  index.frames === 0 ||
  (frame.length === FRAME_HEADER_BYTES + index.pageBytes &&
    frame.compare(index.lastFrame, 0, 16, 8, 24) === 0);

/** Whether the WAL has continued after this point without a restart. */
export const hasGoneOn = (index: WalIndex, from: WalIndex): boolean =>
  index.frames >= from.frames && index.lastFrame.compare(from.lastFrame, 0, 8, 0, 8) === 0;
