import { Worker, type ResourceLimits } from 'node:worker_threads';

/**
 * Runs one task in a worker of its own, beside the event loop. `name` is the file of the worker without
 * extension; `from` the `import.meta.url` of the source beside it. Rejects when the thread ends without
 * an answer.
 */
export function runInWorker(
  name: string,
  from: string,
  task: unknown,
  resourceLimits: ResourceLimits = {},
): Promise<unknown> {
  // Built, every worker stands beside main's entry; from the sources it stands beside its caller.
  const extension = from.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL([`./${name}`, extension].join('.'), from), {
    workerData: task,
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}
