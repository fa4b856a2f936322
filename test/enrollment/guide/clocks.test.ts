import { describe, expect, test } from 'vitest';

import { serialKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import {
  CLOCK_IDS,
  dueAt,
  readClock,
  type ClockId,
  type ClockState,
} from '../../../enrollment/guide/clocks.ts';
import {
  clocksOf,
  deviceDeadlines,
  dueList,
  profileDeadlines,
} from '../../../enrollment/guide/due-list.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { matrixProfile } from './matrix.ts';
import { en } from '../../../words/en.ts';

const start = Date.UTC(2026, 2, 2, 8);
const hour = 3_600_000;
const day = 24 * hour;

describe('a clock', () => {
  test.each<[ClockId, number, ClockState]>([
    ['direct-profile', 0, 'ok'],
    ['direct-profile', 11 * day - 1, 'ok'],
    ['direct-profile', 11 * day, 'due-soon'],
    ['direct-profile', 14 * day - 1, 'due-soon'],
    ['direct-profile', 14 * day, 'overdue'],
    ['user-affinity', 18 * hour - 1, 'ok'],
    ['user-affinity', 18 * hour, 'due-soon'],
    ['user-affinity', 24 * hour, 'overdue'],
    ['release-window', 26 * day, 'ok'],
    ['release-window', 27 * day, 'due-soon'],
    ['release-window', 30 * day, 'overdue'],
    ['push-certificate', 335 * day - 1, 'ok'],
    ['push-certificate', 335 * day, 'due-soon'],
    ['push-certificate', 365 * day, 'grace'],
    ['push-certificate', 395 * day - 1, 'grace'],
    ['push-certificate', 395 * day, 'overdue'],
    ['ade-token', 335 * day, 'due-soon'],
    ['ade-token', 365 * day, 'overdue'],
  ])('%s, %d ms after its start, is %s', (clockId, afterMs, state) => {
    expect(readClock(clockId, dueAt(clockId, start), start + afterMs).state).toBe(state);
  });

  test('tells how long is left and how long the grace lasts', () => {
    expect(readClock('push-certificate', start, start + day)).toEqual({
      clockId: 'push-certificate',
      state: 'grace',
      dueAtMs: start,
      graceUntilMs: start + 30 * day,
      leftMs: -day,
    });
    expect(readClock('ade-token', start, start).graceUntilMs).toBeNull();
  });

  test('of every kind has words', () => {
    for (const id of CLOCK_IDS) expect(en.guideClocks[id].meaning).toMatch(/\.$/);
  });
});

test.each([
  ['MX-01', ['push-certificate']],
  ['MX-02', ['push-certificate', 'ade-token', 'release-window']],
  ['MX-05', ['push-certificate', 'user-affinity']],
  ['MX-09', ['push-certificate', 'direct-profile']],
] as const)('a profile of %s is concerned by %j', (id, clocks) => {
  expect(clocksOf(matrixProfile(id))).toEqual(clocks);
});

describe('the due list', () => {
  const entry = (clockId: ClockId, subject: string, dueAtMs: number) => ({
    clockId,
    subject,
    dueAtMs,
  });

  test('holds what is due soon or past, what ends first on top', () => {
    const list = dueList(
      [
        entry('push-certificate', 'certificate', start + 10 * day),
        entry('direct-profile', 'kiosks', start - day),
        entry('ade-token', 'token', start + 200 * day),
      ],
      start,
    );
    expect(list.map(({ subject, state }) => [subject, state])).toEqual([
      ['kiosks', 'overdue'],
      ['certificate', 'due-soon'],
    ]);
  });

  test('lets go of a release window that is over', () => {
    const window = entry('release-window', 'Mac', start);
    expect(dueList([window], start - day)).toHaveLength(1);
    expect(dueList([window], start)).toEqual([]);
  });

  test('counts the two weeks of a direct enrollment profile only', () => {
    const change = { profileDownloadedAtMs: start };
    expect(profileDeadlines(matrixProfile('MX-09', change), 'kiosks')).toEqual([
      entry('direct-profile', 'kiosks', start + 14 * day),
    ]);
    expect(profileDeadlines(matrixProfile('MX-09'), 'kiosks')).toEqual([]);
    expect(profileDeadlines(matrixProfile('MX-05', change), 'kiosks')).toEqual([]);
    expect(profileDeadlines(matrixProfile('MX-02', change), 'kiosks')).toEqual([]);
  });
});

describe('the clocks of a device', () => {
  const SERIAL = 'C02ZZ1EXAMPL' as Serial;
  const key = serialKey(SERIAL);
  const device: Pick<Device, 'key' | 'serial' | 'firstSeenMs' | 'enrolled' | 'steps'> = {
    key,
    serial: { value: SERIAL, source: 'usb-mac' },
    firstSeenMs: start,
    enrolled: null,
    steps: {},
  };
  const enrolled = { evidence: { kind: 'person' }, by: null, atMs: start + hour } as const;
  const added: Pick<Device, 'services'> = {
    services: {
      apple: {
        known: {
          answer: {
            kind: 'in-organization',
            addedMs: start - day,
            source: 'MANUALLY_ADDED',
            server: null,
          },
          serial: SERIAL,
          askId: 'a',
          atMs: start,
        },
        notChecked: null,
      },
    },
  };
  const signedIn = { outcome: 'done', reason: null, by: null, atMs: start } as const;

  test('give the user 24 hours to sign in with Apple Configurator', () => {
    expect(deviceDeadlines(matrixProfile('MX-05'), device)).toEqual([
      { clockId: 'user-affinity', subject: key, dueAtMs: start + day },
    ]);
    expect(
      deviceDeadlines(matrixProfile('MX-05'), { ...device, steps: { 'portal-sign-in': signedIn } }),
    ).toEqual([]);
  });

  test('open a release window only for an enrolled Mac that was added by hand', () => {
    const profile = matrixProfile('MX-02');
    const onBench = { ...device, enrolled };
    const until = (startMs: number) => [
      { clockId: 'release-window', subject: key, dueAtMs: dueAt('release-window', startMs) },
    ];
    expect(deviceDeadlines(profile, { ...onBench, ...added })).toEqual(until(enrolled.atMs));
    const evidence = { kind: 'intune-service', askId: 'a', enrolledAtMs: start } as const;
    expect(
      deviceDeadlines(profile, { ...device, ...added, enrolled: { ...enrolled, evidence } }),
    ).toEqual(until(start));
    expect(deviceDeadlines(profile, onBench)).toEqual([]);
    expect(deviceDeadlines(profile, { ...device, ...added })).toEqual([]);
  });

  test('say nothing about direct enrollment', () => {
    expect(deviceDeadlines(matrixProfile('MX-09'), { ...device, ...added, enrolled })).toEqual([]);
  });
});
