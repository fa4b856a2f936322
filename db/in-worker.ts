import type { LogTask, LogTaskName, LogTasks } from './log-tasks.ts';
import { oneAtATime, runInThread, workerFile, type ThreadLimits } from './task-thread.ts';
import { workCells, type WorkCells } from './work.ts';

/**
 * About twice what a log of a million rows takes; half an hour allows for a slow disk and a log of
 * gigabytes.
 */
const LIMITS: ThreadLimits = { heapMb: 2048, timeMs: 1_800_000 };

/** If ended midway, a writing task could still be at work while the bench reopens its log. */
const LIMITS_OF: Readonly<Partial<Record<LogTaskName, ThreadLimits>>> = {
  redact: { ...LIMITS, timeMs: null },
  restore: { ...LIMITS, timeMs: null },
  removeCopies: { ...LIMITS, timeMs: null },
};

const turnOf = oneAtATime();

/**
 * Does long work on the log outside the event loop, one task of each name at a time; whoever holds
 * its `cells` can follow and cancel it. Rejects if the task throws, or its thread exceeds its
 * limits.
 */
export function inWorker<Name extends LogTaskName>(
  name: Name,
  given: LogTasks[Name]['given'],
  cells: WorkCells = workCells(),
): Promise<LogTasks[Name]['found']> {
  const task = { name, ...given, cells } as unknown as LogTask;
  return turnOf(name)(async () => {
    const found = await runInThread(
      workerFile('log-worker', import.meta.url),
      task,
      LIMITS_OF[name] ?? LIMITS,
    );
    return found as LogTasks[Name]['found'];
  });
}
