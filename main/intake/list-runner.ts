import { runInWorker } from '../export/worker-task.ts';
import type { ListTaskName, ListTasks } from './list-tasks.ts';

/** Reads a list beside the event loop. */
export type ListRunner = <Name extends ListTaskName>(
  name: Name,
  given: ListTasks[Name]['given'],
) => Promise<ListTasks[Name]['found']>;

/** A worker for each task. */
export const listRunner: ListRunner = async (name, given) => {
  const found = await runInWorker('list-worker', import.meta.url, { name, ...given });
  return found as ListTasks[typeof name]['found'];
};
