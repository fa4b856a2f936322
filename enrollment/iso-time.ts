import { isDate } from './calendar.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Writes a moment, UTC ms, as text. */
export type TimeWriter = (atMs: number) => string;

/**
 * A writer of moments as ISO 8601 with milliseconds and a numeric offset, e.g.
 * `2026-03-05T09:12:03.120+01:00`. The text does not depend on the host's locale or time zone: the
 * offset is an argument, in minutes east of UTC, 0 unless the user chose another one (ADR 0006).
 * Caches the text of the latest day, because computing it each time took a third of a long export.
 * Empty for a number that no date can hold, as in a row of a damaged log.
 */
export function isoTimeWriter(offsetMinutes = 0): TimeWriter {
  const offset = offsetText(offsetMinutes);
  let dayMs = NaN;
  let day = '';
  return (atMs) => {
    if (!isDate(Math.abs(atMs) + 2 * DAY_MS)) return '';
    const localMs = atMs + offsetMinutes * MINUTE_MS;
    const inDayMs = ((localMs % DAY_MS) + DAY_MS) % DAY_MS;
    if (localMs - inDayMs !== dayMs) {
      dayMs = localMs - inDayMs;
      day = new Date(dayMs).toISOString().slice(0, -'00:00:00.000Z'.length);
    }
    return day + timeOfDay(inDayMs) + offset;
  };
}

/** One moment by {@link isoTimeWriter}. */
export const isoTime = (atMs: number, offsetMinutes = 0): string =>
  isoTimeWriter(offsetMinutes)(atMs);

function timeOfDay(ms: number): string {
  const hours = twoDigits(Math.floor(ms / HOUR_MS));
  const minutes = twoDigits(Math.floor(ms / MINUTE_MS) % 60);
  const seconds = twoDigits(Math.floor(ms / SECOND_MS) % 60);
  return `${hours}:${minutes}:${seconds}.${String(ms % SECOND_MS).padStart(3, '0')}`;
}

function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
