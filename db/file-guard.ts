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
}

/** Remembers the file as it is now. Its WAL may come later, and is remembered when first seen. */
export function guardFile(files: LogFiles): FileGuard {
  const log = identityOf(files.log);
  const walFile = `${files.log}-wal`;
  let wal = identityOf(walFile);
  return {
    check: () => {
      if (identityOf(files.log) !== log) throw replaced(files.log);
      const now = identityOf(walFile);
      wal ??= now;
      if (now !== wal) throw replaced(walFile);
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
