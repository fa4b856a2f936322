import { parentPort, workerData } from 'node:worker_threads';

import { runExportTask, type ExportTask } from './export-tasks.ts';

// One task a worker: it ends when its answer is out, and its connection with it.
parentPort?.postMessage(runExportTask(workerData as ExportTask));
