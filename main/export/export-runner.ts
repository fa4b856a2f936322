import type { ExportTaskName, ExportTasks } from './export-tasks.ts';
import { runInWorker } from './worker-task.ts';

/** Does one of the long tasks on the log of this folder beside the event loop. */
export type ExportRunner = <Name extends ExportTaskName>(
  name: Name,
  given: ExportTasks[Name]['given'],
) => Promise<ExportTasks[Name]['found']>;

export const exportRunner =
  (folder: string): ExportRunner =>
  async <Name extends ExportTaskName>(name: Name, given: ExportTasks[Name]['given']) => {
    const found = await runInWorker('export-worker', import.meta.url, { name, folder, ...given });
    return found as ExportTasks[Name]['found'];
  };
