import { describe, expect, it } from 'vitest';

import { createFormats } from '../../words/formats.ts';

const MINUTE_MS = 60_000;
const atMs = Date.UTC(2026, 10, 20, 14, 2, 9);

describe('numbers and times as people read them', () => {
  const formats = createFormats('en-GB', 'UTC');

  it('show a time with two digits and a day with its month in letters', () => {
    expect(formats.clock(atMs)).toBe('14:02');
    expect(formats.clockSeconds(atMs)).toBe('14:02:09');
    expect(formats.day(atMs)).toBe('20 Nov 2026');
  });

  it.each([
    [20_000, '< 1 min'],
    [12 * MINUTE_MS, '12 mins'],
    [60 * MINUTE_MS, '1 hr'],
    [80 * MINUTE_MS, '1 hr 20 mins'],
  ])('say how long %i ms are', (ms, text) => {
    expect(formats.duration(ms)).toBe(text);
  });

  it('follow the language', () => {
    expect(createFormats('de-DE', 'UTC').count(12_345)).toBe('12.345');
    expect(createFormats('en-GB', 'UTC').count(12_345)).toBe('12,345');
  });
});
