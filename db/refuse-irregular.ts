import { statSync } from 'node:fs';

import { redactionDraft, type LogFiles } from './log-files.ts';
import { OpenRefused } from './open-problem.ts';

/**
 * Whether something other than a file is there: opening a pipe may wait forever, and opening a
 * device may trigger something.
 */
export const isIrregular = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === false;

/**
 * Throws {@link OpenRefused} if something other than a file has the name of a part of the log to be
 * opened. The tip file is not included: an unreadable one is reported and made again.
 */
export function refuseIrregular({ log, lock, holder }: LogFiles): void {
  const opened = ['', '-journal', '-wal', '-shm'].map((ending) => `${log}${ending}`);
  refuse([...opened, lock, holder].find(isIrregular));
}

/** The same for writers, which must put their own files there; a folder cannot be replaced. */
export function refuseToWriteOver(files: LogFiles): void {
  refuseIrregular(files);
  refuse([redactionDraft(files)].find(isIrregular));
  refuse([files.tip].find((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory()));
}

function refuse(file: string | undefined): void {
  if (file !== undefined) throw new OpenRefused({ kind: 'not-a-file', file });
}
