import { parentPort, workerData } from 'node:worker_threads';

import { findInFile } from './read-readiness-file.ts';
import type { ReadingGiven } from './readiness-thread.ts';

interface ReadinessTask {
  readonly path: string;
  readonly given: ReadingGiven;
}

// One file per worker: it ends once it has answered.
const { path, given } = workerData as ReadinessTask;
parentPort?.postMessage(await findInFile(path, given));
