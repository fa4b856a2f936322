import type { BenchLog, SpaceLeft } from '../../db/index.ts';

/** Below this, or a fifth of a smaller disk, a person should free space before the log stops. */
const LITTLE_BYTES = 1024 ** 3;
const LITTLE_SHARE = 0.2;
/** Reported in steps, so that small fluctuations are no news. */
const STEP_BYTES = 1024 ** 2;
const FREE_STEP_BYTES = 1024 ** 3;

/** The free space once it is low, in whole megabytes; null while there is enough. */
export function lowSpace(space: SpaceLeft | null): number | null {
  if (space === null) return null;
  const little = Math.min(LITTLE_BYTES, space.diskBytes * LITTLE_SHARE);
  if (space.freeBytes >= little) return null;
  return Math.floor(space.freeBytes / STEP_BYTES) * STEP_BYTES;
}

/** The free space in whole gigabytes; null if the system does not report it. */
const freeSpace = (space: SpaceLeft | null): number | null =>
  space && Math.floor(space.freeBytes / FREE_STEP_BYTES) * FREE_STEP_BYTES;

/** The free space on the disk of the log at the last check. */
export function createSpaceWatch(log: Pick<BenchLog, 'spaceLeft'>): {
  /** Once it is low, else null. */
  readonly low: () => number | null;
  /** Null if it is not known. */
  readonly free: () => number | null;
  /** Checks again; returns whether the result is news. */
  readonly look: () => boolean;
} {
  const first = log.spaceLeft();
  let [low, free] = [lowSpace(first), freeSpace(first)];
  return {
    low: () => low,
    free: () => free,
    look: () => {
      const space = log.spaceLeft();
      // Space that the system does not report is neither low nor enough.
      if (space === null) return false;
      const before = [low, free];
      [low, free] = [lowSpace(space), freeSpace(space)];
      return low !== before[0] || free !== before[1];
    },
  };
}
