import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';

/** Preloaded into a program: prints on stderr when a thread begins. */
if (!isMainThread) writeSync(2, 'thread begun\n');
