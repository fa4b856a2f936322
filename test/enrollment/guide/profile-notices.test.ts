import { describe, expect, test } from 'vitest';

import type { ProfileContext } from '../../../enrollment/guide/profile-context.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import { noticeIds, ownMacs } from './findings.ts';
import { matrixProfile } from './matrix.ts';

describe('what to know first', () => {
  const personal: ProfileContext = { ...ownMacs, ownership: 'personal' };

  test.each<[string, string, ProfileSettings, ProfileContext]>([
    [
      'legacy authentication',
      'GAP-08',
      matrixProfile('MX-02', { authentication: 'setup-assistant-legacy' }),
      ownMacs,
    ],
    ['modern authentication without Company Portal', 'GAP-06', matrixProfile('MX-02'), ownMacs],
    ['Company Portal in place of Setup Assistant', 'GAP-09', matrixProfile('MX-03'), ownMacs],
    ['a pushed Company Portal', 'RULE-14', matrixProfile('MX-03'), ownMacs],
    ['locked enrollment', 'RULE-09', matrixProfile('MX-02', { lockedEnrollment: true }), ownMacs],
    ['direct enrollment without a download date', 'GAP-24', matrixProfile('MX-09'), ownMacs],
    ['the cable in direct enrollment', 'GAP-13', matrixProfile('MX-09'), ownMacs],
    ['personal Macs through ADE', 'RULE-16', matrixProfile('MX-02'), personal],
    [
      'Macs of the organization through device enrollment',
      'BYOD-FEAT-07',
      matrixProfile('MX-01'),
      ownMacs,
    ],
    [
      'a DEM account with device enrollment',
      'RULE-01',
      matrixProfile('MX-01'),
      { ...personal, usesDemAccount: true },
    ],
    [
      'another MDM before device enrollment',
      'GAP-04',
      matrixProfile('MX-01'),
      { ...personal, isUnderOtherMdm: true },
    ],
    [
      'another MDM before ADE',
      'RULE-03',
      matrixProfile('MX-02'),
      { ...ownMacs, isUnderOtherMdm: true },
    ],
  ])('%s is noticed by %s', (_name, ruleId, profile, context) => {
    expect(noticeIds(profile, context)).toContain(ruleId);
  });

  test.each(['MX-02', 'MX-09'] as const)('a DEM account is refused for %s', (id) => {
    const found = judgeProfile(matrixProfile(id), { ...ownMacs, usesDemAccount: true });
    expect(refusedBy(found)).toEqual(['RULE-02']);
  });

  test('personal Macs under device enrollment need no notice about ownership', () => {
    expect(noticeIds(matrixProfile('MX-01'), personal)).toEqual([]);
  });

  test('without a context the method names its own limits', () => {
    expect(judgeProfile(matrixProfile('MX-01')).at(-1)?.ruleIds).toEqual([
      'RULE-16',
      'RULE-01',
      'GAP-04',
    ]);
    expect(judgeProfile(matrixProfile('MX-02')).at(-1)?.ruleIds).toEqual([
      'RULE-16',
      'RULE-02',
      'RULE-03',
    ]);
  });
});
