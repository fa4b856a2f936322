import type { LogTask, LogTaskName, LogTasks } from './log-tasks.ts';
import { oneAtATime, runInThread, workerFile, type ThreadLimits } from './task-thread.ts';

/** About twice of what a log of a million rows takes; half an hour is a slow disk and a log of gigabytes. */
const LIMITS: ThreadLimits = { heapMb: 2048, timeMs: 1_800_000 };

/** Ended halfway, a task that writes could still be at it while the bench opens its log again. */
const LIMITS_OF: Readonly<Partial<Record<LogTaskName, ThreadLimits>>> = {
  redact: { ...LIMITS, timeMs: null },
};

const turnOf = oneAtATime();

/**
 * Does a long read of the log beside the event loop, one of each name at a time. Rejects when the task
 * throws, or its thread takes more than its limits.
 */
export function inWorker<Name extends LogTaskName>(
  name: Name,
  given: LogTasks[Name]['given'],
): Promise<LogTasks[Name]['found']> {
  const task = { name, ...given } as unknown as LogTask;
  return turnOf(name)(async () => {
    const found = await runInThread(
      workerFile('log-worker', import.meta.url),
      task,
      LIMITS_OF[name] ?? LIMITS,
    );
    return found as LogTasks[Name]['found'];
  });
}
