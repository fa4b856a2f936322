import { Worker } from 'node:worker_threads';

/** Limits of a thread; one that exceeds them is ended alone, and the bench continues. */
export interface ThreadLimits {
  /** MB of heap. Beyond V8's own limit the whole process would end, including the bench. */
  readonly heapMb: number;
  /** MB for the young generation; if omitted, V8's default. */
  readonly youngMb?: number;
  /** ms; null for work that must not be interrupted. */
  readonly timeMs: number | null;
}

/** A running thread. */
export interface Thread {
  /** What it posts. Rejects if it throws, ends without an answer, or is stopped. */
  readonly answer: Promise<unknown>;
  /** Resolves once the thread has ended and its memory is free. */
  readonly gone: Promise<void>;
}

/** A thread was ended from outside: it took longer than `limit`, in seconds, or was cancelled. */
export class ThreadStopped extends Error {
  readonly stop: { readonly kind: 'cancelled' } | { readonly kind: 'too-slow'; limit: number };
  constructor(stop: ThreadStopped['stop']) {
    super(stop.kind === 'cancelled' ? 'cancelled' : 'the thread took too long');
    this.stop = stop;
  }
}

/** Runs one task in its own thread; `signal` ends it at once, whatever it is doing. */
export function startThread(
  program: URL,
  task: unknown,
  { heapMb, youngMb, timeMs }: ThreadLimits,
  signal: AbortSignal,
): Thread {
  const worker = new Worker(program, {
    workerData: task,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const answer = new Promise((resolve, reject) => {
    const end = (stop: ThreadStopped['stop']): void => {
      reject(new ThreadStopped(stop));
      void worker.terminate();
    };
    const cancel = (): void => end({ kind: 'cancelled' });
    const tooSlow = (limitMs: number): void => end({ kind: 'too-slow', limit: limitMs / 1000 });
    const timer = timeMs === null ? undefined : setTimeout(tooSlow, timeMs, timeMs);
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      reject(new Error(`the thread ended with ${code} and no answer`));
    });
  });
  return { answer, gone };
}
