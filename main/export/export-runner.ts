import type { ExportTaskName, ExportTasks } from './export-tasks.ts';
import { runInWorker } from './worker-task.ts';

/** Rows live for a moment; with V8's usual nursery an export takes twice the memory. */
export const EXPORT_LIMITS = { maxYoungGenerationSizeMb: 16 } as const;

/** Does one of the long tasks on the log of this folder beside the event loop. */
export type ExportRunner = <Name extends ExportTaskName>(
  name: Name,
  given: ExportTasks[Name]['given'],
) => Promise<ExportTasks[Name]['found']>;

export const exportRunner =
  (folder: string): ExportRunner =>
  async <Name extends ExportTaskName>(name: Name, given: ExportTasks[Name]['given']) => {
    const task = { name, folder, ...given };
    const found = await runInWorker('export-worker', import.meta.url, task, EXPORT_LIMITS);
    return found as ExportTasks[Name]['found'];
  };
