import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isoTime, parseIsoTime } from '../../../enrollment/export/iso-time.ts';

const AT_MS = Date.UTC(2026, 2, 5, 23, 30, 1, 7);

it.each([
  [0, '2026-03-05T23:30:01.007+00:00'],
  [60, '2026-03-06T00:30:01.007+01:00'],
  [-210, '2026-03-05T20:00:01.007-03:30'],
  [345, '2026-03-06T05:15:01.007+05:45'],
])('writes a moment with the offset of %i minutes', (offsetMinutes, text) => {
  expect(isoTime(AT_MS, offsetMinutes)).toBe(text);
});

it('reads back the moment that it wrote, whatever the offset', () => {
  const atMs = fc.integer({ min: 0, max: Date.UTC(9998, 0) });
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(atMs, offset, (moment, minutes) => {
      const text = isoTime(moment, minutes);
      expect(parseIsoTime(text)).toBe(moment);
      expect(Date.parse(text)).toBe(moment);
    }),
  );
});

it.each(['', '2026-03-05', '05/03/2026 08:00', '2026-13-05T00:00:00.000+00:00'])(
  'reads nothing into %j',
  (text) => {
    expect(parseIsoTime(text)).toBeNull();
  },
);
