/** How a computer's clock disagrees with the log. */
export type ClockDoubt = 'behind' | 'ahead';

/**
 * A bench in use writes rows more often than this; the length of a longer gap is meaningless; ms.
 */
const LONGEST_PAUSE_MS = 30 * 86_400_000;

/**
 * Whether the clock may be wrong: it is before the newest row of the log, or more than 30 days past
 * it. Null if it is plausible, also for an empty log. Removal by age depends on that clock.
 */
export function clockDoubt(newestRowMs: number | null, nowMs: number): ClockDoubt | null {
  if (newestRowMs === null) return null;
  if (nowMs < newestRowMs) return 'behind';
  return nowMs - newestRowMs > LONGEST_PAUSE_MS ? 'ahead' : null;
}

/** A row with the time that the clock gave it, UTC ms. */
export interface TimedRow {
  readonly seq: number;
  readonly atMs: number;
}

/**
 * Number of the first row not older than a moment, computed from the time between each row and the
 * next. Gaps of more than 30 days, either way, count as zero: a row written with a clock that is
 * years off makes no other row old. Reads no further back than necessary.
 */
export function firstYoung(
  newestFirst: Iterable<TimedRow>,
  { beforeMs, nowMs }: { readonly beforeMs: number; readonly nowMs: number },
): number {
  let laterMs = nowMs;
  let ageMs = 0;
  for (const { seq, atMs } of newestFirst) {
    const gapMs = laterMs - atMs;
    if (Math.abs(gapMs) <= LONGEST_PAUSE_MS) ageMs += gapMs;
    if (ageMs > nowMs - beforeMs) return seq + 1;
    laterMs = atMs;
  }
  return 0;
}
