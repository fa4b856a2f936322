import { parentPort, workerData } from 'node:worker_threads';

import { runLogTask, type LogTask } from './log-tasks.ts';

// One task a worker: it ends when its answer is out, and its connection with it.
parentPort?.postMessage(runLogTask(workerData as LogTask));
