import { expect, test } from 'vitest';

import { clockDoubt } from '../../enrollment/redaction/clock-doubt.ts';

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
