import { statSync } from 'node:fs';

import { redactionDraft, type LogFiles } from './log-files.ts';
import { OpenRefused } from './open-problem.ts';

/** Whether something stands there that is no file: opening a pipe may wait for ever, and a device may do something. */
export const isIrregular = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === false;

/**
 * Throws {@link OpenRefused} when something else than a file has the name of a part of the log that is opened. The
 * second file is not among them: one that cannot be read is told, and made anew.
 */
export function refuseIrregular({ log, lock, holder }: LogFiles): void {
  const opened = ['', '-journal', '-wal', '-shm'].map((ending) => `${log}${ending}`);
  refuse([...opened, lock, holder].find(isIrregular));
}

/** The same for whoever writes, and has to put files of its own there; a folder gives way to none. */
export function refuseToWriteOver(files: LogFiles): void {
  refuseIrregular(files);
  refuse([redactionDraft(files)].find(isIrregular));
  refuse([files.tip].find((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory()));
}

function refuse(file: string | undefined): void {
  if (file !== undefined) throw new OpenRefused({ kind: 'not-a-file', file });
}
