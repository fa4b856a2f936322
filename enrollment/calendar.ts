/** Start of 1970 and end of 9999, UTC ms: what every calendar, file system and spreadsheet can show. */
const CALENDAR = { firstMs: 0, lastMs: 253_402_300_799_999 } as const;

/** Start of 2000 and start of 2100, UTC ms: other days are slips of the finger, and no bench sees them. */
export const BENCH_DAYS = { firstMs: 946_684_800_000, lastMs: 4_102_444_800_000 } as const;

/** A moment that a file or an old row names, or null when no calendar has it. */
export const knownMoment = (ms: number | null): number | null =>
  ms !== null && ms >= CALENDAR.firstMs && ms <= CALENDAR.lastMs ? ms : null;

/** A day that a person, a profile file or the name of a file gives, or null when no bench sees it. */
export const knownDay = (ms: number | null): number | null =>
  ms !== null && ms >= BENCH_DAYS.firstMs && ms <= BENCH_DAYS.lastMs ? ms : null;

/** The moment of the calendar that is nearest to one that a file system keeps. */
export const nearestMoment = (ms: number): number =>
  Math.min(Math.max(CALENDAR.firstMs, Math.floor(ms)), CALENDAR.lastMs);

/** The moment that an ISO 8601 text in UTC names, or its day; null when there is none: the engine takes 30 February for 2 March. */
export function momentOf(text: string): number | null {
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? ms : null;
}

/** Whether a date can be made of it at all; rows of a damaged log may hold any number. */
export const isDate = (ms: number): boolean => Math.abs(ms) <= 8.64e15;
