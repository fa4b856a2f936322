import { statfsSync } from 'node:fs';

/** In bytes, as available to an ordinary program. */
export interface SpaceLeft {
  readonly freeBytes: number;
  readonly diskBytes: number;
}

/**
 * Free space that a disk must have again after it was full: 200 MB, or a tenth of a smaller one.
 */
const ROOM_BYTES = 200 * 1024 * 1024;
const ROOM_SHARE = 0.1;

/** Space to keep free for the log, whatever else Muster writes. */
export const roomToKeep = ({ diskBytes }: SpaceLeft): number =>
  Math.min(ROOM_BYTES, diskBytes * ROOM_SHARE);

export const hasRoom = (space: SpaceLeft | null): boolean =>
  space !== null && space.freeBytes >= roomToKeep(space);

/** Free space on the disk of this folder; null if the system does not report it. */
export function spaceLeft(folder: string): SpaceLeft | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { freeBytes: bavail * bsize, diskBytes: blocks * bsize };
  } catch {
    return null;
  }
}
