import { undoCutWrite } from '../cut-write.ts';
import type { LogFiles } from '../log-files.ts';
import { undoReplace } from './move-aside.ts';

/**
 * Undoes what a kill interrupted, so that the log is as before: a write, or a log that was moved
 * aside. Call it under the writer lock, before anything is read.
 */
export function undoCutOff(files: LogFiles, nowMs: number): void {
  undoReplace(files, nowMs);
  undoCutWrite(files);
}
