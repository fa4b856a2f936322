import type { LogRescue } from '../../contract/log-health.ts';
import { copyFolders, LogWriteError, type BenchLog } from '../../db/index.ts';

/** A writing log, as far as it can be copied. */
export type Rescuable = Pick<BenchLog, 'rescue' | 'rowsInCopies' | 'acknowledged' | 'checkFile'>;

/** Whether the files of a log differ from what its own last commit left. */
export function isReplaced({ checkFile }: Pick<BenchLog, 'checkFile'>): boolean {
  try {
    checkFile();
    return false;
  } catch (error) {
    return error instanceof LogWriteError && error.kind === 'replaced';
  }
}

/** Where a copy may go: a folder, or the file that a person chose. */
export type RescueTarget = { readonly into: string } | { readonly to: string };

/** Every folder to try when no person can choose one, best first. */
export const everyTarget = (folder: string): readonly RescueTarget[] =>
  copyFolders(folder).map((into) => ({ into }));

/**
 * Copies the log to the first place that takes it whole. The answer says what can be read
 * afterwards: a copy without the newest acknowledged row is no success.
 */
export function rescueLog(
  log: Rescuable,
  places: readonly RescueTarget[],
  nowMs: number,
): Exclude<LogRescue, { kind: 'copying' }> {
  const { seq: rows } = log.acknowledged();
  let reaches = log.rowsInCopies();
  let detail = '';
  for (const place of places) {
    try {
      const { newest, file } = log.rescue({ nowMs, ...place });
      if (newest.seq >= rows) return { kind: 'copied', rows: newest.seq, file };
      reaches = Math.max(reaches, newest.seq);
      detail ||= `the copy ends at row ${newest.seq}`;
    } catch (error) {
      detail ||= error instanceof Error ? error.message : String(error);
    }
  }
  return { kind: 'not-copied', rows: rows - reaches, detail };
}
