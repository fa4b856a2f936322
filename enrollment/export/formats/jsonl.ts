import type { LoggedEvent } from '../../events.ts';
import { isoTime } from '../../iso-time.ts';
import type { FormatFacts } from './format.ts';

/** The full event history: one JSON object a line, for programs. */
export const JSONL: FormatFacts<'jsonl'> = {
  id: 'jsonl',
  extension: 'jsonl',
  reader: 'machine',
};

/**
 * One event as a line with LF. Keys are sorted at every depth, so the same event always gives the
 * same bytes. `at` repeats `atMs` for people.
 */
export function eventLine(logged: LoggedEvent, offsetMinutes = 0): string {
  return `${JSON.stringify(sorted({ at: isoTime(logged.atMs, offsetMinutes), ...logged }))}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
