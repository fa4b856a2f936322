/**
 * Start of 1970 and end of 9999, UTC ms: the range that every calendar, file system and spreadsheet
 * can show.
 */
const CALENDAR = { firstMs: 0, lastMs: 253_402_300_799_999 } as const;

/** Start of 2000 and start of 2100, UTC ms. Days outside this range are typing errors. */
export const BENCH_DAYS = { firstMs: 946_684_800_000, lastMs: 4_102_444_800_000 } as const;

/** A moment read from a file or an old row, or null if no calendar has it. */
export const knownMoment = (ms: number | null): number | null =>
  ms !== null && ms >= CALENDAR.firstMs && ms <= CALENDAR.lastMs ? ms : null;

/** A day given by a person, a profile file or a file name, or null outside {@link BENCH_DAYS}. */
export const knownDay = (ms: number | null): number | null =>
  ms !== null && ms >= BENCH_DAYS.firstMs && ms <= BENCH_DAYS.lastMs ? ms : null;

/** The calendar moment nearest to a file system's timestamp. */
export const nearestMoment = (ms: number): number =>
  Math.min(Math.max(CALENDAR.firstMs, Math.floor(ms)), CALENDAR.lastMs);

/**
 * The moment (or day) that an ISO 8601 text in UTC names. Null if there is no such day: the engine
 * would read 30 February as 2 March.
 */
export function momentOf(text: string): number | null {
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? ms : null;
}

/** Whether a `Date` can hold it; rows of a damaged log may hold any number. */
export const isDate = (ms: number): boolean => Math.abs(ms) <= 8.64e15;
