import { statSync } from 'node:fs';

import type { LogFiles } from './log-files.ts';
import { LogWriteError } from './log-write-error.ts';

/**
 * Notices that the file under its name is no longer the one that is open: moved, deleted, or another
 * put in its place. SQLite would go on writing into a file that nobody will ever find again.
 */
export interface FileGuard {
  /** Throws {@link LogWriteError} with `replaced` when file or WAL is not the one that was opened. */
  readonly check: () => void;
  /** The same after a commit, at most every 20 ms: a burst need not look each time. */
  readonly checkSometimes: () => void;
}

/** Rows of a burst that go unlooked are not lost: a replaced log is copied out of its open file. */
const LOOK_EVERY_MS = 20;

/** Remembers the file as it is now. Its WAL may come later, and is remembered when first seen. */
export function guardFile(files: LogFiles, monoMs: () => number): FileGuard {
  const log = identityOf(files.log);
  const walFile = `${files.log}-wal`;
  let wal = identityOf(walFile);
  let lookedMs = Number.NEGATIVE_INFINITY;
  const check = (): void => {
    // Only a look that found all well may stand for the next ones.
    lookedMs = Number.NEGATIVE_INFINITY;
    if (identityOf(files.log) !== log) throw replaced(files.log);
    const now = identityOf(walFile);
    wal ??= now;
    if (now !== wal) throw replaced(walFile);
    lookedMs = monoMs();
  };
  return {
    check,
    checkSometimes: () => {
      if (monoMs() - lookedMs >= LOOK_EVERY_MS) check();
    },
  };
}

const replaced = (file: string): LogWriteError =>
  new LogWriteError('replaced', new Error(`${file} was moved, deleted or replaced`));

/** Device and number of a file; null when it is not there. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
