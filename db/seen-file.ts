import { closeSync, openSync, statSync, type Stats } from 'node:fs';

/** A file as seen through its name; null if it does not exist. */
export type Seen = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs'> | null;

export const see = (file: string): Seen => statSync(file, { throwIfNoEntry: false }) ?? null;

export const isSameFile = (one: Seen, other: Seen): boolean =>
  one?.dev === other?.dev && one?.ino === other?.ino;

/** The same file with unchanged size and time. */
export const isSame = (one: Seen, other: Seen): boolean =>
  isSameFile(one, other) && one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;

/**
 * Two writes within one tick of the system's clock have the same time; this is longer than a tick.
 */
const FRESH_MS = 50;

/** So new that another write may have the same time. */
export const isFresh = (seen: Seen): boolean =>
  seen !== null && Math.abs(Date.now() - seen.mtimeMs) < FRESH_MS;

/** A file that SQLite creates when it needs it. */
export interface KeptFile {
  readonly file: string;
  /** Opened when it first exists, and kept open; null before. */
  readonly fd: () => number | null;
  readonly close: () => void;
}

export function keepOpen(file: string): KeptFile {
  let fd: number | null = null;
  return {
    file,
    fd: () => {
      if (fd === null && see(file) !== null) fd = openSync(file, 'r');
      return fd;
    },
    close: () => {
      if (fd !== null) closeSync(fd);
    },
  };
}
