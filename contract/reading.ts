import { z } from 'zod';

/** What the window has read at length: files of others, by what they are for, and the backups of the log. */
export const READING_KINDS = ['lists', 'devices', 'readiness', 'profiles', 'backups'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

const which = z.strictObject({ kind: z.enum(READING_KINDS) });

/** Inputs of the requests about a file that is being read. */
export const readingInputs = {
  getReading: which,
  /** Ends the reading at once; nothing of the file is taken. */
  cancelReading: which,
} as const;

/** What those requests answer with. */
export interface ReadingOutputs {
  /** Done and total in one unit, total 0 while it is not known yet; null while no such file is read. */
  readonly getReading: { readonly done: number; readonly total: number } | null;
  readonly cancelReading: null;
}
