import type { CheckPlan } from '../../../db/check-whole.ts';

/** Two threads over short segments, as if the log were long. */
export const SPREAD: CheckPlan = { threads: 2, segmentRows: 5, rowsPerThread: 1 };

/** One thread, as on a computer with one processor. */
export const ALONE: CheckPlan = { ...SPREAD, threads: 1 };
