import { readInThread, type Reading, type ReadingOptions } from '../reading/read-in-thread.ts';
import type { IntakeTaskName, IntakeTasks } from './intake-tasks.ts';

/** Begins to read a file in, or to find what takes one back, beside the event loop. */
export type IntakeRunner = <Name extends IntakeTaskName>(
  name: Name,
  given: IntakeTasks[Name]['given'],
  options?: ReadingOptions,
) => Reading<IntakeTasks[Name]['found']>;

/** The largest device list beside the fold of a log of a million rows. */
const WORKER = { name: 'intake-worker', from: import.meta.url, heapMb: 1536, youngMb: 96 } as const;

export const intakeRunner =
  (folder: string): IntakeRunner =>
  (name, given, options) =>
    readInThread(WORKER, { name, folder, ...given }, options);
