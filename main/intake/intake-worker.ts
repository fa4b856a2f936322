import { parentPort, workerData } from 'node:worker_threads';

import { runIntakeTask, type IntakeTask } from './intake-tasks.ts';

// One task a worker: it ends when its answer is out, and its connection with it.
parentPort?.postMessage(await runIntakeTask(workerData as IntakeTask));
