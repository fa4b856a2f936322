import { Worker } from 'node:worker_threads';

import { READING_TIME_MS } from '../../enrollment/reading-limits.ts';
import { readingProgress, type ReadingProgress } from './reading-progress.ts';

/** Why a reading ended without its own answer. Nothing of the file was taken then. */
export type ReadingStop =
  | { readonly kind: 'cancelled' }
  /** `limit` in seconds. */
  | { readonly kind: 'too-slow'; readonly limit: number }
  /** The thread used up its memory. */
  | { readonly kind: 'reader-exhausted' }
  | { readonly kind: 'reader-failed'; readonly detail: string };

/** A worker file without its extension, and the `import.meta.url` of the source beside it. */
export interface ReaderFile {
  readonly name: string;
  readonly from: string;
  /** MB of heap that its thread may have. */
  readonly heapMb: number;
  /** MB for what is young; what is read stays until the end, and a small nursery copies it over and over. */
  readonly youngMb?: number;
}

/** Around one reading. */
export interface ReadingOptions {
  /** Ends the reading at once, whatever it is at. */
  readonly signal?: AbortSignal;
  readonly progress?: ReadingProgress;
  readonly timeMs?: number;
}

/** A reading under way. */
export interface Reading<Found> {
  readonly answer: Promise<Found | ReadingStop>;
  /** Resolves once the thread is gone and its memory with it. */
  readonly gone: Promise<void>;
}

/**
 * Begins to read a file of others in a thread with a memory of its own: whatever that file makes of its
 * readers, the bench goes on. The task is handed over with `progress`, which the thread tells.
 */
export function readInThread<Found>(
  { name, from, heapMb, youngMb }: ReaderFile,
  task: object,
  { signal, progress = readingProgress(), timeMs = READING_TIME_MS }: ReadingOptions = {},
): Reading<Found> {
  if (signal?.aborted === true) {
    return { answer: Promise.resolve({ kind: 'cancelled' }), gone: Promise.resolve() };
  }
  // Built, every worker stands beside main's entry; from the sources it stands beside its caller.
  const extension = from.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL([`./${name}`, extension].join('.'), from), {
    workerData: { ...task, progress },
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const answer = new Promise<Found | ReadingStop>((resolve) => {
    const end = (stop: ReadingStop): void => {
      resolve(stop);
      void worker.terminate();
    };
    const cancel = (): void => end({ kind: 'cancelled' });
    const timer = setTimeout(() => end({ kind: 'too-slow', limit: timeMs / 1000 }), timeMs);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => resolve(stopOf(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve({ kind: 'reader-failed', detail: 'it ended without an answer' });
    });
  });
  return { answer, gone };
}

function stopOf(error: unknown): ReadingStop {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'reader-exhausted' };
  return { kind: 'reader-failed', detail: error instanceof Error ? error.message : String(error) };
}
