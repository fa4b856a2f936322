import { describe, expect, test } from 'vitest';

import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import type { Profile, ProfileSettings } from '../../../enrollment/profile.ts';
import { deadlinesOfProfile, dueOfBench } from '../../../enrollment/readiness/bench-deadlines.ts';
import type { ReadinessFact } from '../../../enrollment/readiness-fact.ts';
import type { NotedFact } from '../../../enrollment/readiness/noted-fact.ts';
import { certificate, DAY, fileRead, NOW, profileFile, token } from './readings.ts';

const profile = (settings: ProfileSettings, isRetired = false): Profile => ({
  profileId: settings.name,
  revisions: [{ profileId: settings.name, revision: 1, settings, savedAtMs: 0, savedBy: null }],
  isRetired,
});
const kiosk = completeProfile({
  name: 'Kiosk',
  method: 'apple-configurator',
  profileDownloadedAtMs: NOW - 13 * DAY,
});
const office = completeProfile({ name: 'Office', method: 'ade' });

const due = (profiles: readonly Profile[], readiness: readonly NotedFact[]) =>
  dueOfBench({ profiles, readiness, openSession: null, devices: [] }, NOW).map(
    ({ clockId, of, state }) => [clockId, of.kind, state],
  );
const bench = (fact: ReadinessFact): NotedFact => ({ profileId: null, fact });

describe('what is due at a bench', () => {
  test('names the profile whose two weeks end, until a file says when they began', () => {
    expect(due([profile(kiosk)], [])).toEqual([['direct-profile', 'profile', 'due-soon']]);
    const typed = fileRead(profileFile({ typedDownloadMs: NOW - 15 * DAY }));
    const noted = { profileId: 'Kiosk', fact: typed };
    expect(due([profile(kiosk)], [noted])).toEqual([['direct-profile', 'file', 'overdue']]);
  });

  test('leaves out what only a retired profile or another method asks for', () => {
    expect(due([profile(kiosk, true)], [])).toEqual([]);
    const soon = bench(fileRead(token({ typedExpiryMs: NOW + 5 * DAY })));
    expect(due([profile(office)], [soon])).toEqual([['ade-token', 'file', 'due-soon']]);
    expect(due([profile({ ...kiosk, profileDownloadedAtMs: null })], [soon])).toEqual([]);
  });

  test('counts a certificate once, however many profiles need it', () => {
    const soon = bench(fileRead(certificate({ notAfterMs: NOW + 10 * DAY })));
    expect(due([profile(office), profile({ ...office, name: 'Lab' })], [soon])).toEqual([
      ['push-certificate', 'file', 'due-soon'],
    ]);
  });

  test('counts a file without a date from the download date of its profile', () => {
    const file = fileRead(profileFile({ signer: null, typedDownloadMs: null, fileTimeMs: null }));
    const deadlines = deadlinesOfProfile({ settings: kiosk, profileId: 'Kiosk' }, [file]);
    expect(deadlines).toEqual([
      { clockId: 'direct-profile', subject: 'enroll.mobileconfig', dueAtMs: NOW + DAY },
    ]);
  });
});
