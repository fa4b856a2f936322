import { parentPort, workerData } from 'node:worker_threads';

import { runListTask, type ListTask } from './list-tasks.ts';

// One task a worker: it ends when its answer is out.
parentPort?.postMessage(await runListTask(workerData as ListTask));
