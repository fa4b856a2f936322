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

/**
 * Runs one task in its own thread and resolves with what it posts. Rejects if the thread throws,
 * ends without an answer, or exceeds its limits.
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
 * The file of a worker, by its name without extension. In the build, every worker is beside main's
 * entry; in the sources it is beside its caller, whose `import.meta.url` is `from`.
 */
export const workerFile = (name: string, from: string): URL =>
  new URL([`./${name}`, from.endsWith('.ts') ? 'ts' : 'js'].join('.'), from);

/** Runs pieces of work one after another, in the order requested. */
type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * One piece of work of a kind at a time, so that only one thread uses memory however often it is
 * requested.
 */
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
