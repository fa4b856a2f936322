import { cancelWork, progressOfWork, workCells, type WorkProgress } from '../../db/work.ts';
import { programBeside } from '../files/child.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Task } from './task.ts';
import type { TaskOrder } from './task-worker.ts';
import { TASKS } from './tasks.ts';
import { startThread, ThreadStopped } from './thread.ts';

export type TaskName = keyof typeof TASKS;
export type ArgsOf<Name extends TaskName> =
  (typeof TASKS)[Name] extends Task<infer Args, unknown> ? Args : never;
/** What becomes of a task; a reading may also have been stopped. */
export type FoundBy<Name extends TaskName> =
  (typeof TASKS)[Name] extends Task<never, infer Found> ? Found : never;

/** A task under way. */
export interface Running<Found> {
  /** Rejects when the thread throws or takes more than its limits, unless it is a reading: that answers so. */
  readonly answer: Promise<Found>;
  /** Resolves once the thread is gone and its memory with it. */
  readonly gone: Promise<void>;
  readonly progress: () => WorkProgress;
  /** Ends a reading at once, and gives up work on the log; false once that has begun to change anything. */
  readonly cancel: () => boolean;
}

/** Does a task of the table in a thread, beside the event loop. */
export type Run = <Name extends TaskName>(
  name: Name,
  ...args: ArgsOf<Name>
) => Running<FoundBy<Name>>;

const PROGRAM = programBeside('task-worker', import.meta.url);

export const run: Run = <Name extends TaskName>(name: Name, ...args: ArgsOf<Name>) =>
  startTask(TASKS[name], PROGRAM, { name, args }) as Running<FoundBy<Name>>;

const turnOf = oneAtATime();

/**
 * Hands a task to a program that answers it. Work on the log is done one at a time of each name; readings
 * take their turns in a lane.
 */
export function startTask(
  { limits, isReading }: Pick<Task<never, unknown>, 'limits' | 'isReading'>,
  program: URL,
  { name, args }: Pick<TaskOrder, 'name' | 'args'>,
): Running<unknown> {
  const cells = workCells();
  const stop = new AbortController();
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  const begin = async (): Promise<unknown> => {
    const order: TaskOrder = { name, args, cells };
    const thread = startThread(program, order, limits, stop.signal);
    void thread.gone.then(go);
    return thread.answer;
  };
  return {
    answer: isReading ? begin().catch(stopOf) : turnOf(name)(begin),
    gone,
    progress: () => progressOfWork(cells),
    cancel: () => {
      if (!isReading) return cancelWork(cells);
      stop.abort();
      return true;
    },
  };
}

function stopOf(error: unknown): ReadingStop {
  if (error instanceof ThreadStopped) return error.stop;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'reader-exhausted' };
  return { kind: 'reader-failed', detail: error instanceof Error ? error.message : String(error) };
}
