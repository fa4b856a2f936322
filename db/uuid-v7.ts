import { randomBytes } from 'node:crypto';

import type { Clock, Ids } from '../enrollment/ports.ts';

/**
 * Ids of version 7 (RFC 9562, method 1 of section 6.2): 48 bits of ms, a counter of 12 bits that
 * starts at random in its lower half for each ms, and 62 random bits. An id always sorts after the
 * previous one: if the clock stands still or steps back, the last ms is kept and counted up.
 */

const COUNTER_LIMIT = 0x1000;
const MAX_MS = 2 ** 48 - 1;

export interface UuidV7Options {
  readonly clock: Pick<Clock, 'nowMs'>;
  /**
   * The newest id of the log, so that ids continue after it even if the clock was set back
   * meanwhile.
   */
  readonly after?: string | null;
  /** Random bytes; the system's own if omitted. */
  readonly random?: (count: number) => Uint8Array;
}

/** Makes the ids of one bench. */
export function createUuidV7(options: UuidV7Options): Ids {
  const random = options.random ?? randomBytes;
  let { ms, counter } = placeOf(options.after ?? null);
  return {
    next: () => {
      const nowMs = Math.min(Math.max(0, Math.trunc(options.clock.nowMs())), MAX_MS);
      const bytes = random(10);
      if (nowMs <= ms && counter + 1 < COUNTER_LIMIT) counter += 1;
      else {
        ms = Math.max(nowMs, ms + 1);
        counter = seedOf(bytes);
      }
      return format(ms, counter, bytes);
    },
  };
}

// The top bit stays free, so that at least 2048 ids fit into each ms.
const seedOf = (bytes: Uint8Array): number => (((bytes[8] ?? 0) << 8) | (bytes[9] ?? 0)) & 0x7ff;

function placeOf(id: string | null): { ms: number; counter: number } {
  const match = /^([0-9a-f]{8})-([0-9a-f]{4})-7([0-9a-f]{3})-/.exec(id ?? '');
  if (match === null) return { ms: -1, counter: 0 };
  const [, high = '', low = '', counter = ''] = match;
  return { ms: Number.parseInt(high + low, 16), counter: Number.parseInt(counter, 16) };
}

function format(ms: number, counter: number, bytes: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0');
  const tail = Buffer.from(bytes.subarray(0, 8));
  // The two variant bits of RFC 9562, section 4.1.
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const rest = tail.toString('hex');
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${counter.toString(16).padStart(3, '0')}`,
    rest.slice(0, 4),
    rest.slice(4),
  ].join('-');
}
