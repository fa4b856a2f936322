import { parentPort, workerData } from 'node:worker_threads';

import { runLogTask, type LogTask } from './log-tasks.ts';

// One task per worker: it ends, with its connection, once its answer is posted.
parentPort?.postMessage(runLogTask(workerData as LogTask));
