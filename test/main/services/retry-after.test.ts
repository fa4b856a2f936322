import { describe, expect, it } from 'vitest';

import { LONGEST_WAIT_MS, retryAfterMs } from '../../../main/services/retry-after.ts';

const NOW = Date.parse('2026-11-30T10:00:00Z');
const IN_A_MINUTE = 'Mon, 30 Nov 2026 10:01:00 GMT';

describe('Retry-After', () => {
  it.each([
    ['seconds', '30', 30_000],
    ['seconds with space around', ' 30 ', 30_000],
    ['a decimal', '1.25', 1250],
    ['a date', IN_A_MINUTE, 60_000],
    ['absurd seconds', '99999999999', LONGEST_WAIT_MS],
    ['seconds beyond any number', '9'.repeat(400), LONGEST_WAIT_MS],
    ['an absurd date', 'Fri, 30 Nov 2096 10:01:00 GMT', LONGEST_WAIT_MS],
    ['zero', '0', null],
    ['negative', '-5', null],
    ['past', 'Mon, 30 Nov 2026 09:00:00 GMT', null],
    ['not a date', 'Mon, 99 Foo 2026 09:00:00 GMT', null],
    ['a date of another kind', '2027-01-01', null],
    ['words', 'soon', null],
    ['nothing', '', null],
  ])('reads %s', (_what, text, ms) => {
    expect(retryAfterMs({ 'retry-after': text }, NOW)).toBe(ms);
  });

  it('is null without the header', () => {
    expect(retryAfterMs({}, NOW)).toBeNull();
  });

  it('goes by the clock of the service where that differs from the one of the host', () => {
    const headers = { 'retry-after': IN_A_MINUTE, date: 'Mon, 30 Nov 2026 10:00:30 GMT' };
    expect(retryAfterMs(headers, NOW - 600_000)).toBe(30_000);
    expect(retryAfterMs({ ...headers, date: 'today' }, NOW)).toBe(60_000);
  });
});
