import { knownDay } from '../../enrollment/calendar.ts';
import { isoTime } from '../../enrollment/iso-time.ts';

/**
 * The text of a date field as UTC ms, null if empty or out of range: noon UTC, so that no time zone
 * shows another day.
 */
export const dayOfText = (text: string): number | null =>
  text === '' ? null : knownDay(Date.parse(`${text}T12:00:00Z`));

/** The text of a date field for that day. */
export const textOfDay = (atMs: number | null): string =>
  atMs === null ? '' : isoTime(atMs).slice(0, 10);
