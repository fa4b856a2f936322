import type { BenchLog, SpaceLeft } from '../../db/index.ts';

/** Below this, or a fifth of a smaller disk, a person should make room before the log stops. */
const LITTLE_BYTES = 1024 ** 3;
const LITTLE_SHARE = 0.2;
/** Told in steps, so that a number that only trembles is no news. */
const STEP_BYTES = 1024 ** 2;

/** The room that is left once it is little, in whole megabytes; null while there is enough. */
export function lowSpace(space: SpaceLeft | null): number | null {
  if (space === null) return null;
  const little = Math.min(LITTLE_BYTES, space.diskBytes * LITTLE_SHARE);
  if (space.freeBytes >= little) return null;
  return Math.floor(space.freeBytes / STEP_BYTES) * STEP_BYTES;
}

/** The room on the disk of the log, as it was when it was last looked at. */
export function createSpaceWatch(log: Pick<BenchLog, 'spaceLeft'>): {
  readonly bytes: () => number | null;
  /** Looks again; says whether that is news. */
  readonly look: () => boolean;
} {
  let bytes = lowSpace(log.spaceLeft());
  return {
    bytes: () => bytes,
    look: () => {
      const space = log.spaceLeft();
      const before = bytes;
      // What the system does not tell of is neither little nor enough.
      if (space !== null) bytes = lowSpace(space);
      return bytes !== before;
    },
  };
}
