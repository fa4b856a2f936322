import { Worker } from 'node:worker_threads';

import type { LogTask, LogTaskName, LogTasks } from './log-tasks.ts';
import { workCells, type WorkCells } from './work.ts';

/**
 * Does long work on the log beside the event loop; who holds its `cells` can follow it and have it given
 * up. Rejects when the task throws or its thread ends without an answer.
 */
export function inWorker<Name extends LogTaskName>(
  name: Name,
  given: LogTasks[Name]['given'],
  cells: WorkCells = workCells(),
): Promise<LogTasks[Name]['found']> {
  const task = { name, ...given, cells } as unknown as LogTask;
  const worker = new Worker(workerFile(), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}

// Built, every worker stands beside main's entry; from the sources it stands beside this file.
function workerFile(): URL {
  const isBuilt = !import.meta.url.endsWith('.ts');
  return new URL(['./log-worker', isBuilt ? 'js' : 'ts'].join('.'), import.meta.url);
}
