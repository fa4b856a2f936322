import { z } from 'zod';

import { ask } from './ask.ts';
import type { LogHealth, Recovery } from './log-health.ts';

/** The log itself: signing off, copying, and bringing it back. */
export const logRequests = {
  /** A person has looked at a log that failed and lets it go on. */
  confirmLogRecovered: ask().answers<null>(),
  /** Signs off every row since the last time into a file; main asks where, null when nowhere. */
  closeDay: ask().answers<{ readonly fileName: string; readonly rows: number } | null>(),
  /** How the log can be brought back, whether it is open or not. */
  getRecovery: ask().answers<Recovery>(),
  restoreBackup: ask({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    /** The log is of a bench of its own from here on. */
    takesNewId: z.boolean(),
  }).answers<null>(),
  /** Answered only while the log cannot be opened. */
  setLogAside: ask().answers<null>(),
  /** Copies the log and reads the copy back. */
  backUpNow: ask().answers<NonNullable<LogHealth['backup']>>(),
  /** Asks where, and copies a log there whose file is not the one that was opened; null: not chosen. */
  rescueLog: ask().answers<null>(),
} as const;
