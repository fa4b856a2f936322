import { expect, it } from 'vitest';

import { knownDay, knownMoment, nearestMoment } from '../../enrollment/calendar.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import { currentRevision } from '../../enrollment/profile.ts';
import { readinessChecklist } from '../../enrollment/readiness/checklist.ts';
import { createFormats } from '../../words/formats.ts';
import { profileFile, token, NOW } from './readiness/readings.ts';

const NO_CALENDAR = [8_640_000_000_000_001, -1, 253_402_300_800_000, 1e300, NaN, Infinity];

it('knows moments that a calendar has, and days that a bench sees', () => {
  expect(NO_CALENDAR.map(knownMoment)).toEqual(NO_CALENDAR.map(() => null));
  const days = [
    ...NO_CALENDAR,
    0,
    Date.UTC(1999, 11, 31),
    Date.UTC(2100, 0, 2),
    -62_135_596_800_000,
  ];
  expect(days.map(knownDay)).toEqual(days.map(() => null));
  expect([knownMoment(0), knownMoment(NOW), knownDay(NOW)]).toEqual([0, NOW, NOW]);
  expect([knownMoment(null), knownDay(null)]).toEqual([null, null]);
  expect([nearestMoment(-5), nearestMoment(1.5)]).toEqual([0, 1]);
});

it('shows a number of which no date can be made as none, instead of failing', () => {
  const { day, clock, dayAndClock } = createFormats('en-GB', 'UTC');
  for (const none of [8_640_000_000_000_001, -8_640_000_000_000_001, NaN, Infinity]) {
    expect([day(none), clock(none), dayAndClock(none), isoTime(none)]).toEqual(['–', '–', '–', '']);
  }
  expect(day(NOW)).toBe('15 Jun 2026');
});

const logged = (seq: number, event: BenchEvent) => ({
  seq,
  id: `id-${String(seq)}`,
  benchId: 'bench',
  atMs: NOW,
  by: 'Ana',
  event,
});

const settings = completeProfile({ name: 'Kiosk', method: 'apple-configurator' });

/** A log from before dates had bounds, folded. */
function oldLog(atMs: number) {
  const view = emptyBenchView();
  for (const event of rowsWith(atMs)) foldEvent(view, event);
  return view;
}

const rowsWith = (atMs: number) => [
  logged(1, {
    kind: 'profile-saved',
    profileId: 'p',
    revision: 1,
    settings: { ...settings, profileDownloadedAtMs: atMs },
  }),
  logged(2, {
    kind: 'readiness-file-read',
    profileId: 'p',
    finding: profileFile({
      signer: { name: 'S', notAfterMs: atMs, signedAtMs: atMs },
      expiresAtMs: atMs,
      typedDownloadMs: atMs,
      fileTimeMs: atMs,
    }),
  }),
  logged(3, {
    kind: 'readiness-file-read',
    profileId: null,
    finding: token({ downloadedAtMs: atMs, typedExpiryMs: atMs }),
  }),
];

it.each(NO_CALENDAR)('reads %j in old rows as no date', (atMs) => {
  const { profiles, readiness } = oldLog(atMs);
  const profile = profiles.get('p');
  expect(profile && currentRevision(profile).settings).toEqual(settings);
  expect(readiness.map(({ fact }) => fact)).toMatchObject([
    {
      finding: {
        signer: { notAfterMs: null, signedAtMs: null },
        expiresAtMs: null,
        typedDownloadMs: null,
        fileTimeMs: null,
      },
    },
    { finding: { downloadedAtMs: null, typedExpiryMs: null } },
  ]);
  const facts = readiness.map(({ fact }) => fact);
  const checklist = readinessChecklist(settings, facts, NOW);
  expect(checklist.map(({ validity }) => validity)).toEqual(checklist.map(() => null));
});

it('keeps the dates that old rows have', () => {
  const { profiles, readiness } = oldLog(NOW);
  const profile = profiles.get('p');
  expect(profile && currentRevision(profile).settings.profileDownloadedAtMs).toBe(NOW);
  expect(readiness.map(({ fact }) => fact)).toMatchObject([
    { finding: { expiresAtMs: NOW, signer: { signedAtMs: NOW } } },
    { finding: { downloadedAtMs: NOW } },
  ]);
});
