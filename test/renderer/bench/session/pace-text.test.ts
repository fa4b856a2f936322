import { expect, it } from 'vitest';

import { paceText } from '../../../../renderer/bench/session/pace-text.ts';
import { en } from '../../../../words/en.ts';
import { createFormats } from '../../../../words/formats.ts';

const formats = createFormats('en-GB');
const NONE = { target: 24, counted: 5, pacePerHour: null, remainingMs: null } as const;
const said = (change: Partial<Parameters<typeof paceText>[0]>, closedAtMs: number | null = null) =>
  paceText({ ...NONE, ...change }, { closedAtMs }, en.bench.progress, formats);

it.each([
  ['nothing before there is a pace', {}, ''],
  ['the pace alone without a target', { target: null, pacePerHour: 24 }, '24 an hour'],
  [
    'pace and time left',
    { pacePerHour: 24, remainingMs: 20 * 60_000 },
    `24 an hour, about ${formats.duration(20 * 60_000)} left`,
  ],
  ['no seconds', { pacePerHour: 24, remainingMs: 29_999 }, '24 an hour, less than a minute left'],
  ['half a minute as a time', { pacePerHour: 24, remainingMs: 30_000 }, /^24 an hour, about /],
  ['that all are logged', { counted: 24, pacePerHour: 24, remainingMs: 0 }, 'All logged'],
  ['how many are more than planned', { counted: 26, pacePerHour: 24 }, '2 more than planned'],
] as const)('says %s', (_, change, text) => {
  expect(said(change)).toMatch(typeof text === 'string' ? new RegExp(`^${text}$`) : text);
});

it('says no time left of a closed session', () => {
  expect(said({ pacePerHour: 24, remainingMs: 60_000 }, 1)).toBe('24 an hour');
});
