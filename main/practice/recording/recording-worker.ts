import { parentPort, workerData } from 'node:worker_threads';

import { readRecordingFrom } from './read-recording.ts';

// One recording a worker: it ends when its answer is out.
parentPort?.postMessage(await readRecordingFrom((workerData as { readonly path: string }).path));
