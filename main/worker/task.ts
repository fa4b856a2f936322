import type { BenchLog } from '../../db/index.ts';
import type { Work } from '../../db/work.ts';
import type { ReadingStop } from '../reading/reading-stop.ts';
import type { ThreadLimits } from './thread.ts';

/** One row of the table: a task and its limits. */
export interface Task<Args extends readonly unknown[], Found> {
  readonly limits: ThreadLimits;
  /**
   * True if it reads a file from outside: it can be ended at once, and its failures are results.
   * False if it works on the log: it can be cancelled until it commits, and its failures reject.
   */
  readonly isReading: boolean;
  readonly load: Load<Args, Found>;
}

/**
 * Loads the function of a task, in its thread only: main imports the same table, and the modules of
 * all functions would add a tenth of a second to every start.
 */
export type Load<Args extends readonly unknown[], Found> = (
  work: Work,
) => Promise<(...args: Args) => Found | Promise<Found>>;

const MINUTE_MS = 60_000;

/**
 * About twice what a log of a million rows takes; half an hour allows for a slow disk and a log of
 * gigabytes.
 */
export const LOG_LIMITS: ThreadLimits = { heapMb: 2048, timeMs: 30 * MINUTE_MS };

/** If ended midway, a writing task could still be at work while the bench reopens its log. */
export const WRITE_LIMITS: ThreadLimits = { ...LOG_LIMITS, timeMs: null };

/** Rows are short-lived: with V8's default young generation such a task takes twice the memory. */
const ROWS_LIMITS: ThreadLimits = { ...LOG_LIMITS, youngMb: 16, timeMs: 10 * MINUTE_MS };

/** A task on the log. */
export const logTask = <Args extends readonly unknown[], Found>(
  limits: ThreadLimits,
  load: Load<Args, Found>,
): Task<Args, Found> => ({ limits, isReading: false, load });

/** A task that reads a file from outside, whatever that does to its reader. */
export const reading = <Args extends readonly unknown[], Found>(
  limits: ThreadLimits,
  load: Load<Args, Found>,
): Task<Args, Found | ReadingStop> => ({ limits, isReading: true, load });

/** Opens the log of a folder for a function that reads it, with its own connection. */
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

/** Passes `work` as the last argument, with which the function reports its progress. */
export const followed =
  <Args extends readonly unknown[], Found>(
    work: Work,
    does: (...args: [...Args, Work]) => Found,
  ): ((...args: Args) => Found) =>
  (...args) =>
    does(...args, work);
