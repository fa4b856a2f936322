import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createUuidV7 } from '../../db/uuid-v7.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const YEARS_MS = 10 * 365 * 24 * 3600 * 1000;

/** A clock that shows these times in turn and then stands still. */
function clockOf(times: readonly number[]): { nowMs: () => number } {
  let look = 0;
  return { nowMs: () => times[Math.min(look++, times.length - 1)] ?? NOW_MS };
}

describe('an id', () => {
  test('has the form of version 7 and carries its time', () => {
    const id = createUuidV7({ clock: clockOf([NOW_MS]) }).next();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW_MS);
  });

  test('sorts after every id before it, however the clock jumps', () => {
    const jumps = fc.integer({ min: NOW_MS - YEARS_MS, max: NOW_MS + YEARS_MS });
    fc.assert(
      fc.property(fc.array(jumps, { minLength: 2, maxLength: 60 }), (times) => {
        const ids = createUuidV7({ clock: clockOf(times) });
        const made = times.map(() => ids.next());
        expect(made.toSorted()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  test('sorts after the one before it when one ms has more ids than its counter holds', () => {
    const ids = createUuidV7({ clock: clockOf([NOW_MS]) });
    const made = Array.from({ length: 20_000 }, () => ids.next());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('goes on after the newest id of the log when the clock was set back between two runs', () => {
    const newest = createUuidV7({ clock: clockOf([NOW_MS + YEARS_MS]) }).next();
    const next = createUuidV7({ clock: clockOf([NOW_MS]), after: newest }).next();
    expect(next > newest).toBe(true);
  });

  test('control: without the newest id it would sort before it', () => {
    const newest = createUuidV7({ clock: clockOf([NOW_MS + YEARS_MS]) }).next();
    const next = createUuidV7({ clock: clockOf([NOW_MS]) }).next();
    expect(next > newest).toBe(false);
  });

  test.each([null, '', 'not-an-id', '3f2b8a52-2d0c-4f6e-9c58-0a3f5b1c2d4e'])(
    'starts at the clock after %s, which carries no time',
    (after) => {
      const id = createUuidV7({ clock: clockOf([NOW_MS]), after }).next();
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW_MS);
    },
  );

  test('differs between two benches that start in the same ms', () => {
    const made = [1, 2].map(() => createUuidV7({ clock: clockOf([NOW_MS]) }).next());
    expect(made[0]).not.toBe(made[1]);
  });
});
