import { z } from 'zod';

import { ask } from './ask.ts';

/** What the window has read at length: files of others, by what they are for, and the backups of the log. */
export const READING_KINDS = ['lists', 'devices', 'readiness', 'profiles', 'backups'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

const kind = z.enum(READING_KINDS);

/** A file that is being read. */
export const readingRequests = {
  /** Done and total in one unit, total 0 while it is not known yet; null while no such file is read. */
  getReading: ask({ kind }).answers<{ readonly done: number; readonly total: number } | null>(),
  /** Ends the reading at once; nothing of the file is taken. */
  cancelReading: ask({ kind }).answers<null>(),
} as const;
