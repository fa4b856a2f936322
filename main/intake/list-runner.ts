import {
  readInThread,
  type Reading,
  type ReadingOptions,
  type ReadingStop,
} from '../reading/read-in-thread.ts';
import type { ListTaskName, ListTasks } from './list-tasks.ts';

/** What became of a task with a list. */
export type ListEnd<Name extends ListTaskName> = ListTasks[Name]['found'] | ReadingStop;

/** Begins to read a list or a profile file beside the event loop. */
export type ListRunner = <Name extends ListTaskName>(
  name: Name,
  given: ListTasks[Name]['given'],
  options?: ReadingOptions,
) => Reading<ListTasks[Name]['found']>;

/** A thread for each task. A list at all its limits takes about half of this memory. */
const WORKER = { name: 'list-worker', from: import.meta.url, heapMb: 512, youngMb: 64 } as const;

export const listRunner: ListRunner = (name, given, options) =>
  readInThread(WORKER, { name, ...given }, options);
