import { oneAtATime, runInThread, workerFile } from '../../db/index.ts';
import type { ExportTaskName, ExportTasks } from './export-tasks.ts';

/**
 * Rows live for a moment; with V8's usual nursery an export takes twice the memory. About twice of what a
 * log of a million rows takes, and twenty times as long.
 */
const EXPORT_LIMITS = { heapMb: 2048, youngMb: 16, timeMs: 600_000 } as const;

/** Does one of the long tasks on the log of this folder beside the event loop, one of each name at a time. */
export type ExportRunner = <Name extends ExportTaskName>(
  name: Name,
  given: ExportTasks[Name]['given'],
) => Promise<ExportTasks[Name]['found']>;

export const exportRunner = (folder: string): ExportRunner => {
  const turnOf = oneAtATime();
  return <Name extends ExportTaskName>(name: Name, given: ExportTasks[Name]['given']) =>
    turnOf(name)(async () => {
      const task = { name, folder, ...given };
      const found = await runInThread(
        workerFile('export-worker', import.meta.url),
        task,
        EXPORT_LIMITS,
      );
      return found as ExportTasks[Name]['found'];
    });
};
