import type { BenchLog } from '../../db/index.ts';
import type { Work } from '../../db/work.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import type { ThreadLimits } from './thread.ts';

/** One row of the table: what a thread is asked by name, and what it may take. */
export interface Task<Args extends readonly unknown[], Found> {
  readonly limits: ThreadLimits;
  /**
   * True: it reads a file of others, a person may end it at once, and every end of its thread is an answer.
   * False: it works on the log, may be cancelled until it commits, and its faults reject.
   */
  readonly isReading: boolean;
  readonly load: Load<Args, Found>;
}

/**
 * Loads the function of a task, inside its thread: the table is known on both sides, and what the functions
 * need would take a tenth of a second of every start.
 */
export type Load<Args extends readonly unknown[], Found> = (
  work: Work,
) => Promise<(...args: Args) => Found | Promise<Found>>;

const MINUTE_MS = 60_000;

/** About twice of what a log of a million rows takes; half an hour is a slow disk and a log of gigabytes. */
export const LOG_LIMITS: ThreadLimits = { heapMb: 2048, timeMs: 30 * MINUTE_MS };

/** Ended halfway, a task that writes could still be at it while the bench opens its log again. */
export const WRITE_LIMITS: ThreadLimits = { ...LOG_LIMITS, timeMs: null };

/** Rows live for a moment: with V8's usual nursery such a task takes twice the memory. */
const ROWS_LIMITS: ThreadLimits = { ...LOG_LIMITS, youngMb: 16, timeMs: 10 * MINUTE_MS };

/** A task on the log. */
export const logTask = <Args extends readonly unknown[], Found>(
  limits: ThreadLimits,
  load: Load<Args, Found>,
): Task<Args, Found> => ({ limits, isReading: false, load });

/** A task with a file of others, whatever that makes of its reader. */
export const reading = <Args extends readonly unknown[], Found>(
  limits: ThreadLimits,
  load: Load<Args, Found>,
): Task<Args, Found | ReadingStop> => ({ limits, isReading: true, load });

/** Opens the log of a folder for a function that reads it, with a connection of its own. */
export const onLog =
  <Args extends readonly unknown[], Found>(
    load: Load<[BenchLog, ...Args], Found>,
  ): Load<[folder: string, ...Args], Found> =>
  async (work) => {
    const [{ withReadLog }, does] = await Promise.all([import('../../db/index.ts'), load(work)]);
    return (folder, ...args) => withReadLog(folder, (log) => does(log, ...args));
  };

/** A task that reads rows of the log. */
export const logRead = <Args extends readonly unknown[], Found>(
  load: Load<[BenchLog, ...Args], Found>,
): Task<[folder: string, ...Args], Found> => logTask(ROWS_LIMITS, onLog(load));

/** Gives a function, as its last argument, the means to tell how far it is. */
export const followed =
  <Args extends readonly unknown[], Found>(
    work: Work,
    does: (...args: [...Args, Work]) => Found,
  ): ((...args: Args) => Found) =>
  (...args) =>
    does(...args, work);
