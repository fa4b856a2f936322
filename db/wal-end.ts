import type { KeptFile } from './seen-file.ts';
import {
  INDEX_BYTES,
  isAsIndexed,
  readLastFrame,
  readWalIndex,
  type WalIndex,
} from './wal-index.ts';

/** Where a WAL ends: according to SQLite's index, and the frame itself. */
export interface WalEnd {
  readonly at: WalIndex;
  readonly frame: Buffer;
}

/** Reads the end of a WAL. */
export interface WalEnds {
  readonly index: () => WalIndex | null;
  /** The last frame that the index names, as stored in the WAL; null if another one is there. */
  readonly at: (index: WalIndex) => WalEnd | null;
  readonly now: () => WalEnd | null;
  /** A WAL that was truncated during a commit has lost what came before that commit. */
  readonly stillStands: (end: WalEnd) => boolean;
}

export function walEnds(wal: KeptFile, shm: KeptFile): WalEnds {
  const bytes = Buffer.alloc(INDEX_BYTES);
  const index = (): WalIndex | null => {
    const fd = shm.fd();
    return fd === null ? null : readWalIndex(fd, bytes);
  };
  const at = (known: WalIndex): WalEnd | null => {
    const fd = wal.fd();
    const frame = fd === null ? Buffer.alloc(0) : readLastFrame(fd, known);
    return isAsIndexed(frame, known) ? { at: known, frame } : null;
  };
  return {
    index,
    at,
    now: () => {
      const known = index();
      return known === null ? null : at(known);
    },
    stillStands: (end) => at(end.at)?.frame.equals(end.frame) ?? false,
  };
}

export const isSameEnd = (now: WalEnd | null, known: WalEnd): boolean =>
  now !== null && now.at.generation === known.at.generation && now.frame.equals(known.frame);
