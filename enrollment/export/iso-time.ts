const MINUTE_MS = 60_000;

/**
 * A moment as ISO 8601 with milliseconds and a numeric offset, e.g. `2026-03-05T09:12:03.120+01:00`.
 * Same text under every locale and time zone of the host: the offset is an argument, in minutes east
 * of UTC, 0 unless the user chose another one (ADR 0006).
 */
export function isoTime(atMs: number, offsetMinutes = 0): string {
  const local = new Date(atMs + offsetMinutes * MINUTE_MS).toISOString().slice(0, -1);
  return local + offsetText(offsetMinutes);
}

/** Reads what {@link isoTime} wrote; null for anything else. */
export function parseIsoTime(text: string): number | null {
  if (!/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : atMs;
}

function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
}
