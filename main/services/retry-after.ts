import type { Reply } from './call.ts';

/** The longest that a service is believed to need, ms. */
export const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * How long a service asks to wait (RFC 9110, 10.2.3), ms, at most {@link LONGEST_WAIT_MS}: seconds,
 * whole or not, or a date, which is compared with the service's own if it names one. Null where it
 * says nothing of use: no header, no number, zero, negative, or past.
 */
export function retryAfterMs(headers: Reply['headers'], nowMs: number): number | null {
  const text = headers['retry-after']?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : dateMs(text) - (dateMs(headers['date']) || nowMs);
  return ms > 0 ? Math.min(Math.ceil(ms), LONGEST_WAIT_MS) : null;
}

/** An HTTP date. `Date.parse` alone would make a date of `-5`, too. */
const dateMs = (text = ''): number =>
  /^[A-Z][a-z]{2}, .+ GMT$/.test(text) ? Date.parse(text) : NaN;
