import { expect, test } from 'vitest';

import { clockDoubt, firstYoung } from '../../enrollment/redaction/clock-doubt.ts';

const NEWEST_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const DAY_MS = 86_400_000;

test.each([
  ['at the newest row', 0, null],
  ['a month later, as after a holiday', 30 * DAY_MS, null],
  ['a moment more than a month later', 30 * DAY_MS + 1, 'ahead'],
  ['ten years later', 3650 * DAY_MS, 'ahead'],
  ['a moment earlier', -1, 'behind'],
  ['at the beginning of time, as with an empty battery', -NEWEST_MS, 'behind'],
] as const)('a clock %s', (_, days, doubt) => {
  expect(clockDoubt(NEWEST_MS, NEWEST_MS + days)).toBe(doubt);
});

test('nothing speaks against any clock in an empty log', () => {
  expect(clockDoubt(null, 0)).toBeNull();
});

/** Rows 1, 2, 3, … so many days after the first one. */
const rowsAt = (...days: readonly number[]) =>
  days.map((day, index) => ({ seq: index + 1, atMs: NEWEST_MS + day * DAY_MS })).toReversed();

test.each([
  ['there, in a bench that is used', [0, 20, 40, 60], 61, 3],
  ['nowhere, when a pause of a year follows: it counts nothing', [0, 20, 385], 386, 0],
  ['nowhere, before a clock of ten years ahead', [0, 1, 3651], 3651, 0],
  ['there, before a clock of ten years ahead that was set right', [0, 20, 3651, 21, 50], 52, 2],
  [
    'there, before an empty battery and a clock that was set right',
    [0, 20, -20_000, 21, 50],
    52,
    2,
  ],
  ['nowhere, when the clock goes back and forth', [0, 20, 0, 20, 0, 20], 21, 0],
  ['nowhere, in an empty log', [], 400, 0],
] as const)('the rows that are more than 40 days old end %s', (_, days, now, first) => {
  const nowMs = NEWEST_MS + now * DAY_MS;
  expect(firstYoung(rowsAt(...days), { nowMs, beforeMs: nowMs - 40 * DAY_MS })).toBe(first);
});
