import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isoTime } from '../../../enrollment/iso-time.ts';

const AT_MS = Date.UTC(2026, 2, 5, 23, 30, 1, 7);

it.each([
  [0, '2026-03-05T23:30:01.007+00:00'],
  [60, '2026-03-06T00:30:01.007+01:00'],
  [-210, '2026-03-05T20:00:01.007-03:30'],
  [345, '2026-03-06T05:15:01.007+05:45'],
])('writes a moment with the offset of %i minutes', (offsetMinutes, text) => {
  expect(isoTime(AT_MS, offsetMinutes)).toBe(text);
});

it('writes text that names the very moment, whatever the offset', () => {
  const atMs = fc.integer({ min: 0, max: Date.UTC(9998, 0) });
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(atMs, offset, (moment, minutes) => {
      const text = isoTime(moment, minutes);
      expect(Date.parse(text)).toBe(moment);
    }),
  );
});
