import { Worker } from 'node:worker_threads';

/** What a thread may take; one that takes more is ended alone, and the bench goes on. */
export interface ThreadLimits {
  /** MB of heap. Beyond V8's own limit the whole process would end, the bench with it. */
  readonly heapMb: number;
  /** MB for what is young; left out, V8's usual size. */
  readonly youngMb?: number;
  /** ms; null for work that must not be left half done. */
  readonly timeMs: number | null;
}

/** A thread at work. */
export interface Thread {
  /** What it posts. Rejects when it throws, ends without an answer, or was stopped. */
  readonly answer: Promise<unknown>;
  /** Resolves once the thread is gone and its memory with it. */
  readonly gone: Promise<void>;
}

/** A thread that was ended from outside: by `limit`, in seconds, or cancelled. */
export class ThreadStopped extends Error {
  readonly stop: { readonly kind: 'cancelled' } | { readonly kind: 'too-slow'; limit: number };
  constructor(stop: ThreadStopped['stop']) {
    super(stop.kind === 'cancelled' ? 'cancelled' : 'the thread took too long');
    this.stop = stop;
  }
}

/** Does one task in a thread of its own, which `signal` ends at once, whatever it is at. */
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
