import { statfsSync } from 'node:fs';

/** In bytes, as an ordinary program may use them. */
export interface SpaceLeft {
  readonly freeBytes: number;
  readonly diskBytes: number;
}

/** Room that a disk must have again after it was full: 200 MB, or a tenth of a smaller one. */
const ROOM_BYTES = 200 * 1024 * 1024;
const ROOM_SHARE = 0.1;

/** Room that must stay free for the log beside whatever else Muster writes. */
export const roomToKeep = ({ diskBytes }: SpaceLeft): number =>
  Math.min(ROOM_BYTES, diskBytes * ROOM_SHARE);

export const hasRoom = (space: SpaceLeft | null): boolean =>
  space !== null && space.freeBytes >= roomToKeep(space);

/** Room on the disk of this folder; null when the system does not say. */
export function spaceLeft(folder: string): SpaceLeft | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { freeBytes: bavail * bsize, diskBytes: blocks * bsize };
  } catch {
    return null;
  }
}
