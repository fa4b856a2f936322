import { z } from 'zod';

import type { LogHealth } from './log-health.ts';

/** What the window may ask for the log while it is open; a restore asks as on a damaged one. */
export const logCareInputs = {
  /** Copies the log and reads the copy back. */
  backUpNow: z.undefined(),
  /** Asks where, and copies a log there whose file is not the one that was opened; null: not chosen. */
  rescueLog: z.undefined(),
} as const;

export interface LogCareOutputs {
  readonly backUpNow: NonNullable<LogHealth['backup']>;
  readonly rescueLog: null;
}
