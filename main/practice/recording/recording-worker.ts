import { parentPort, workerData } from 'node:worker_threads';

import { readRecordingFrom } from './read-recording.ts';

// One recording per worker: it ends once it has answered.
parentPort?.postMessage(await readRecordingFrom((workerData as { readonly path: string }).path));
