import { statSync } from 'node:fs';

import type { LogFiles } from './log-files.ts';
import { OpenRefused } from './open-problem.ts';

/** Whether something stands there that is no file: opening a pipe may wait for ever, and a device may do something. */
export const isIrregular = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === false;

/**
 * Throws {@link OpenRefused} when something else than a file has the name of a part of the log that is opened. The
 * second file is not among them: one that cannot be read is told, and made anew.
 */
export function refuseIrregular({ log, lock, holder }: LogFiles): void {
  const found = [log, `${log}-wal`, `${log}-shm`, lock, holder].find(isIrregular);
  if (found !== undefined) throw new OpenRefused({ kind: 'not-a-file', file: found });
}
