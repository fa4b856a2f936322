import { undoCutWrite } from '../cut-write.ts';
import type { LogFiles } from '../log-files.ts';
import { undoReplace } from './move-aside.ts';

/**
 * Undoes what a kill left half done to a log, so that it is as it was before: a write, or a log that was
 * moved aside. Call it under the writer lock, before anything is read.
 */
export function undoCutOff(files: LogFiles, nowMs: number): void {
  undoReplace(files, nowMs);
  undoCutWrite(files);
}
