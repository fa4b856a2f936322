import { parentPort, workerData } from 'node:worker_threads';

// Not from the index of the room, so that a thread without a log does not load all of `db`.
import { workIn, type WorkCells } from '../../db/work.ts';
import { TASKS } from './tasks.ts';

/** A task as it is passed to its thread. */
export interface TaskOrder {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly cells: WorkCells;
}

// One task per thread, which ends after its answer, and its connections with it.
const { name, args, cells } = workerData as TaskOrder;
const { load } = TASKS[name as keyof typeof TASKS];
const does = (await load(workIn(cells))) as (...args: readonly unknown[]) => unknown;
parentPort?.postMessage(await does(...args));
