import { z } from 'zod';

import { ask } from './ask.ts';
import type { LogHealth, Recovery } from './log-health.ts';

/** The log itself: signing off, copying, and recovering it. */
export const logRequests = {
  /** A person has checked a log that failed and lets it continue. */
  confirmLogRecovered: ask().answers<null>(),
  /** Signs off every row since the last time into a file; main asks where; null if cancelled. */
  closeDay: ask().answers<{ readonly fileName: string; readonly rows: number } | null>(),
  /** How the log can be recovered, whether it is open or not. */
  getRecovery: ask().answers<Recovery>(),
  restoreBackup: ask({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    /** From here on the log belongs to a bench of its own. */
    takesNewId: z.boolean(),
  }).answers<null>(),
  /** Answered only while the log cannot be opened. */
  setLogAside: ask().answers<null>(),
  /** Copies the log and reads the copy back. */
  backUpNow: ask().answers<NonNullable<LogHealth['backup']>>(),
  /**
   * Asks where, and copies a log there whose file has been replaced since it was opened; null:
   * cancelled.
   */
  rescueLog: ask().answers<null>(),
} as const;
