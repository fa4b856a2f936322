import { performance } from 'node:perf_hooks';

import type { Clock } from '../../enrollment/ports.ts';

/**
 * The clock of this computer, in whole ms. `monoMs` counts from the start of this process and is
 * comparable only within one run; across runs the order of the log is its row number.
 */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monoMs: () => Math.floor(performance.now()),
};
