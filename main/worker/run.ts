import { siblingProgram } from '../../db/sibling-program.ts';
import {
  cancelWork,
  progressOfWork,
  workCells,
  WorkCancelled,
  type WorkProgress,
} from '../../db/work.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Task } from './task.ts';
import type { TaskOrder } from './task-worker.ts';
import { TASKS } from './tasks.ts';
import { startThread, ThreadStopped } from './thread.ts';

export type TaskName = keyof typeof TASKS;
export type ArgsOf<Name extends TaskName> =
  (typeof TASKS)[Name] extends Task<infer Args, unknown> ? Args : never;
/** The result of a task; for a reading, perhaps why it was stopped. */
export type FoundBy<Name extends TaskName> =
  (typeof TASKS)[Name] extends Task<never, infer Found> ? Found : never;

/** A running task. */
export interface Running<Found> {
  /** Rejects if the thread throws or exceeds its limits; a reading resolves with the reason. */
  readonly answer: Promise<Found>;
  /** Resolves once the thread has ended and its memory is free. */
  readonly gone: Promise<void>;
  readonly progress: () => WorkProgress;
  /** Ends a reading at once; cancels work on the log, or returns false once it has changed it. */
  readonly cancel: () => boolean;
}

/** Runs a task of the table in a thread. */
export type Run = <Name extends TaskName>(
  name: Name,
  ...args: ArgsOf<Name>
) => Running<FoundBy<Name>>;

const PROGRAM = siblingProgram('task-worker', import.meta.url);

export const run: Run = <Name extends TaskName>(name: Name, ...args: ArgsOf<Name>) =>
  startTask(TASKS[name], PROGRAM, { name, args }) as Running<FoundBy<Name>>;

const turnOf = oneAtATime();

/** A task whose thread has not ended; `drop` cancels it, and starts no thread that has not begun. */
interface Unended {
  readonly gone: Promise<void>;
  readonly drop: () => void;
}

const unended = new Set<Unended>();

/** How long a thread that only reads and cannot be cancelled holds up the end of Muster. */
const ENDS_WITHIN_MS = 5000;

/**
 * Cancels the tasks, and resolves once their threads have ended or that takes too long: a thread
 * that has ended reads no log and leaves none of SQLite's files beside it. Includes what a
 * cancelled task is followed by at once. Tasks that write are awaited by whoever began them.
 */
export async function endTasks(): Promise<void> {
  const late = AbortSignal.timeout(ENDS_WITHIN_MS);
  const isLate = new Promise<void>((resolve) => {
    late.addEventListener('abort', () => resolve(), { once: true });
  });
  while (unended.size > 0 && !late.aborted) {
    for (const task of unended) task.drop();
    await Promise.race([isLate, Promise.all([...unended].map(({ gone }) => gone))]);
  }
}

/**
 * Runs a task in a program like the task worker. Of the work on the log, one task of each name runs
 * at a time; readings are ordered by a lane.
 */
export function startTask(
  { limits, isReading }: Pick<Task<never, unknown>, 'limits' | 'isReading'>,
  program: URL,
  { name, args }: Pick<TaskOrder, 'name' | 'args'>,
): Running<unknown> {
  const cells = workCells();
  const stop = new AbortController();
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  let state: 'waiting' | 'begun' | 'dropped' = 'waiting';
  const begin = async (): Promise<unknown> => {
    if (state === 'dropped') throw new WorkCancelled();
    state = 'begun';
    const order: TaskOrder = { name, args, cells };
    const thread = startThread(program, order, limits, stop.signal);
    void thread.gone.then(go);
    return thread.answer;
  };
  const cancel = (): boolean => {
    if (!isReading) return cancelWork(cells);
    stop.abort();
    return true;
  };
  const drop = (): void => {
    cancel();
    if (state !== 'waiting') return;
    state = 'dropped';
    go();
  };
  const own = { gone, drop };
  unended.add(own);
  void gone.then(() => unended.delete(own));
  return {
    answer: isReading ? begin().catch(stopOf) : turnOf(name)(begin),
    gone,
    progress: () => progressOfWork(cells),
    cancel,
  };
}

function stopOf(error: unknown): ReadingStop {
  if (error instanceof ThreadStopped) return error.stop;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'reader-exhausted' };
  return { kind: 'reader-failed', detail: error instanceof Error ? error.message : String(error) };
}
