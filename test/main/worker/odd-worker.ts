import { parentPort, workerData } from 'node:worker_threads';

/** A reader that behaves as a test tells it. */
const { name: does } = workerData as {
  readonly name: 'answers' | 'hoards' | 'loops' | 'throws' | 'ends';
};

switch (does) {
  case 'answers':
    parentPort?.postMessage({ kind: 'read' });
    break;
  case 'hoards': {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => String(index)));
  }
  case 'loops':
    for (;;);
  case 'throws':
    throw new Error('a fault');
  case 'ends':
    break;
}
