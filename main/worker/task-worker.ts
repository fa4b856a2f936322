import { parentPort, workerData } from 'node:worker_threads';

// Not by the index of the room: a thread that reads no log loads none of it.
import { workIn, type WorkCells } from '../../db/work.ts';
import { TASKS } from './tasks.ts';

/** One task as it is handed to its thread. */
export interface TaskOrder {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly cells: WorkCells;
}

// One task a thread: it ends when its answer is out, and its connections with it.
const { name, args, cells } = workerData as TaskOrder;
const { load } = TASKS[name as keyof typeof TASKS];
const does = (await load(workIn(cells))) as (...args: readonly unknown[]) => unknown;
parentPort?.postMessage(await does(...args));
