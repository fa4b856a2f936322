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

/**
 * Does one task in a thread of its own and answers with what it posts. Rejects when the thread throws,
 * ends without an answer, or takes more than its limits.
 */
export function runInThread(
  file: URL,
  workerData: unknown,
  { heapMb, youngMb, timeMs }: ThreadLimits,
): Promise<unknown> {
  const worker = new Worker(file, {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  return new Promise((resolve, reject) => {
    const tooSlow = (): void => {
      reject(new Error('the thread took too long'));
      void worker.terminate();
    };
    const timer = timeMs === null ? undefined : setTimeout(tooSlow, timeMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread ended with ${code}`));
    });
  });
}

/**
 * The file of a worker, by its name without extension. Built, every worker stands beside main's entry;
 * from the sources it stands beside its caller, whose `import.meta.url` is `from`.
 */
export const workerFile = (name: string, from: string): URL =>
  new URL([`./${name}`, from.endsWith('.ts') ? 'ts' : 'js'].join('.'), from);

/** Begins one piece of work after the other has ended, in the order in which they were asked for. */
type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One piece of work of a kind at a time, so that however often it is asked for, one thread has memory. */
export function oneAtATime(): (kind: string) => TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  return (kind) => (work) => {
    const next = (last.get(kind) ?? Promise.resolve()).then(work);
    last.set(
      kind,
      next.catch(() => undefined),
    );
    return next;
  };
}
