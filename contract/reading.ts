import { z } from 'zod';

import { ask } from './ask.ts';

/** Long readings for the window: imported files, by purpose, and the backups of the log. */
const READING_KINDS = ['lists', 'devices', 'readiness', 'profiles', 'backups'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

const kind = z.enum(READING_KINDS);

/** A file that is being read. */
export const readingRequests = {
  /** Done and total in one unit, total 0 while unknown; null while no such file is being read. */
  getReading: ask({ kind }).answers<{ readonly done: number; readonly total: number } | null>(),
  /** Cancels reading at once; nothing of the file is kept. */
  cancelReading: ask({ kind }).answers<null>(),
} as const;
