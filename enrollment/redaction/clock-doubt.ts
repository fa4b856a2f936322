/** How the clock of a computer does not fit what a log says. */
export type ClockDoubt = 'behind' | 'ahead';

/** A bench that is used writes a row more often than that; a longer gap says nothing of its length; ms. */
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

/** A row with the time that the clock gave it, UTC ms. */
export interface TimedRow {
  readonly seq: number;
  readonly atMs: number;
}

/**
 * Number of the first row that is not older than a moment, told by the time between each row and the next.
 * More than 30 days, either way, count nothing: a row under a clock of years ahead or behind makes no other
 * row old. Reads no further back than it must.
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
