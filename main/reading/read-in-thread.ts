import { Worker } from 'node:worker_threads';

import { READING_TIME_MS } from '../../enrollment/reading-limits.ts';
import { readingProgress, type ReadingProgress } from './reading-progress.ts';

/** Why a reading ended without an answer. Nothing of the file is kept then. */
export type ReadingStop =
  | { readonly kind: 'cancelled' }
  /** `limit` in seconds. */
  | { readonly kind: 'too-slow'; readonly limit: number }
  /** The thread used up its memory. */
  | { readonly kind: 'reader-exhausted' }
  | { readonly kind: 'reader-failed'; readonly detail: string };

/** A worker file without its extension, and the `import.meta.url` of the source next to it. */
export interface ReaderFile {
  readonly name: string;
  readonly from: string;
  /** Heap limit of its thread, in MB. */
  readonly heapMb: number;
  /**
   * Nursery size in MB; what is read stays until the end, and a small nursery copies it repeatedly.
   */
  readonly youngMb?: number;
}

/** What accompanies one reading. */
export interface ReadingOptions {
  /** Cancels the reading at once. */
  readonly signal?: AbortSignal;
  readonly progress?: ReadingProgress;
  readonly timeMs?: number;
}

/** A reading in progress. */
export interface Reading<Found> {
  readonly answer: Promise<Found | ReadingStop>;
  /** Resolves once the thread has ended and its memory is free. */
  readonly gone: Promise<void>;
}

/**
 * Begins to read a foreign file in a thread with a memory of its own: whatever that file does to
 * its parsers, the bench continues. The task is passed with `progress`, which the thread updates.
 */
export function readInThread<Found>(
  { name, from, heapMb, youngMb }: ReaderFile,
  task: object,
  { signal, progress = readingProgress(), timeMs = READING_TIME_MS }: ReadingOptions = {},
): Reading<Found> {
  if (signal?.aborted === true) {
    return { answer: Promise.resolve({ kind: 'cancelled' }), gone: Promise.resolve() };
  }
  // Built, every worker is next to main's entry; in the sources it is next to its caller.
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
