/** How the clock of a computer does not fit what a log says. */
export type ClockDoubt = 'behind' | 'ahead';

/** A bench that is used writes a row more often than that; ms. */
const LONGEST_PAUSE_MS = 30 * 86_400_000;

/**
 * Whether the clock may be wrong: it is before the newest row of the log, or more than 30 days past it.
 * Null where nothing speaks against it, also in an empty log. What is removed by age hangs on that clock.
 */
export function clockDoubt(newestRowMs: number | null, nowMs: number): ClockDoubt | null {
  if (newestRowMs === null) return null;
  if (nowMs < newestRowMs) return 'behind';
  return nowMs - newestRowMs > LONGEST_PAUSE_MS ? 'ahead' : null;
}
