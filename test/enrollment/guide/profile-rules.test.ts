import { describe, expect, test } from 'vitest';

import { completeProfile, type ProfileDraft } from '../../../enrollment/guide/complete-profile.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import { MX_IDS, mxStatus } from '../../../enrollment/guide/mx.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import { noticeIds, refusals } from './findings.ts';
import { matrixProfile } from './matrix.ts';

describe.each(MX_IDS)('the profile of %s', (id) => {
  test('can be saved', () => {
    expect(refusals(matrixProfile(id))).toEqual([]);
  });

  test('carries the notice of a withdrawn path exactly where it is one', () => {
    expect(noticeIds(matrixProfile(id)).includes('T-3')).toBe(mxStatus(id) === 'withdrawn');
  });
});

describe('what cannot be', () => {
  test.each<[string, keyof ProfileSettings, string, ProfileSettings]>([
    [
      'device enrollment without a user',
      'affinity',
      'RULE-04',
      { ...matrixProfile('MX-01'), affinity: 'without' },
    ],
    [
      'device enrollment through Setup Assistant',
      'authentication',
      'MX-01',
      { ...matrixProfile('MX-01'), authentication: 'setup-assistant-modern' },
    ],
    [
      'device enrollment with a pushed app',
      'portalDelivery',
      'RULE-07',
      { ...matrixProfile('MX-01'), portalDelivery: 'required-app' },
    ],
    [
      'locked device enrollment',
      'lockedEnrollment',
      'RULE-09',
      { ...matrixProfile('MX-01'), lockedEnrollment: true },
    ],
    [
      'locked Apple Configurator',
      'lockedEnrollment',
      'RULE-09',
      { ...matrixProfile('MX-09'), lockedEnrollment: true },
    ],
    [
      'waiting for the configuration in direct enrollment',
      'awaitFinalConfiguration',
      'RULE-16',
      { ...matrixProfile('MX-09'), awaitFinalConfiguration: true },
    ],
    [
      'ADE without a user who signs in',
      'authentication',
      'RULE-06',
      { ...matrixProfile('MX-04'), authentication: 'setup-assistant-modern' },
    ],
    [
      'ADE without a user but with Company Portal',
      'portalDelivery',
      'RULE-06',
      { ...matrixProfile('MX-04'), portalDelivery: 'required-app' },
    ],
    [
      'ADE with a user who signs in nowhere',
      'authentication',
      'GAP-10',
      { ...matrixProfile('MX-02'), authentication: null },
    ],
    [
      'ADE with Company Portal that never arrives',
      'portalDelivery',
      'RULE-14',
      { ...matrixProfile('MX-03'), portalDelivery: null },
    ],
    [
      'ADE with Company Portal in the profile',
      'portalDelivery',
      'RULE-07',
      { ...matrixProfile('MX-03'), portalDelivery: 'with-profile' },
    ],
    [
      'direct enrollment with a sign-in',
      'authentication',
      'RULE-05',
      { ...matrixProfile('MX-09'), authentication: 'company-portal' },
    ],
    [
      'direct enrollment with Company Portal',
      'portalDelivery',
      'RULE-06',
      { ...matrixProfile('MX-09'), portalDelivery: 'user-download' },
    ],
    [
      'Apple Configurator with a user who signs in nowhere',
      'authentication',
      'CFG-ADMIN-04',
      { ...matrixProfile('MX-07'), authentication: null },
    ],
    [
      'Apple Configurator with modern Setup Assistant',
      'authentication',
      'RULE-13',
      { ...matrixProfile('MX-07'), authentication: 'setup-assistant-modern' },
    ],
    [
      'Apple Configurator with Company Portal that never arrives',
      'portalDelivery',
      'CFG-ADMIN-07',
      { ...matrixProfile('MX-05'), portalDelivery: null },
    ],
    [
      'Apple Configurator with Setup Assistant and a download',
      'portalDelivery',
      'CFG-ADMIN-10d',
      { ...matrixProfile('MX-07'), portalDelivery: 'user-download' },
    ],
  ])('%s is refused at %s by %s', (_name, field, ruleId, profile) => {
    const found = refusals(profile).find((finding) => finding.field === field);
    expect(found?.ruleIds).toContain(ruleId);
    expect(refusedBy(judgeProfile(profile))).toContain(ruleId);
  });
});

test('every profile that can be written down is judged, refusals first, and few can be saved', () => {
  for (const profile of everyProfile) {
    const severities = judgeProfile(profile).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().reverse());
  }
  const saved = everyProfile.filter((profile) => refusals(profile).length === 0);
  const combinations = new Set(
    saved.map(({ method, affinity, authentication, portalDelivery }) =>
      [method, affinity, authentication, portalDelivery].join(' '),
    ),
  );
  expect([...combinations].sort()).toEqual([
    'ade with company-portal required-app',
    'ade with company-portal user-download',
    'ade with setup-assistant-legacy ',
    'ade with setup-assistant-legacy required-app',
    'ade with setup-assistant-legacy user-download',
    'ade with setup-assistant-modern ',
    'ade with setup-assistant-modern required-app',
    'ade with setup-assistant-modern user-download',
    'ade without  ',
    'apple-configurator with company-portal required-app',
    'apple-configurator with company-portal user-download',
    'apple-configurator with setup-assistant-legacy ',
    'apple-configurator with setup-assistant-legacy required-app',
    'apple-configurator with setup-assistant-legacy with-profile',
    'apple-configurator without  ',
    'device-enrollment with company-portal user-download',
  ]);
});

describe('a profile of which little was said', () => {
  test.each<[string, Omit<ProfileDraft, 'name'>, Partial<ProfileSettings>]>([
    [
      'device enrollment',
      { method: 'device-enrollment' },
      {
        affinity: 'with',
        authentication: 'company-portal',
        portalDelivery: 'user-download',
        awaitFinalConfiguration: null,
      },
    ],
    [
      'ADE',
      { method: 'ade' },
      {
        affinity: 'with',
        authentication: 'setup-assistant-modern',
        portalDelivery: null,
        awaitFinalConfiguration: true,
      },
    ],
    [
      'ADE with Company Portal',
      { method: 'ade', authentication: 'company-portal' },
      { portalDelivery: 'required-app' },
    ],
    [
      'ADE without a user',
      { method: 'ade', affinity: 'without' },
      { authentication: null, portalDelivery: null },
    ],
    [
      'Apple Configurator',
      { method: 'apple-configurator' },
      { affinity: 'without', authentication: null, portalDelivery: null },
    ],
    [
      'Apple Configurator with a user',
      { method: 'apple-configurator', affinity: 'with' },
      { authentication: 'setup-assistant-legacy', portalDelivery: 'with-profile' },
    ],
    [
      'Apple Configurator with a download',
      { method: 'apple-configurator', affinity: 'with', portalDelivery: 'user-download' },
      { authentication: 'company-portal' },
    ],
    [
      'Apple Configurator with Company Portal',
      { method: 'apple-configurator', affinity: 'with', authentication: 'company-portal' },
      { portalDelivery: 'required-app' },
    ],
  ])('%s gets the defaults of the guide and can be saved', (_name, draft, expected) => {
    const profile = completeProfile({ name: 'Loaners', ...draft });
    expect(profile).toMatchObject(expected);
    expect(refusals(profile)).toEqual([]);
  });

  test('keeps what was said, also when it cannot be', () => {
    const profile = completeProfile({
      name: 'Kiosks',
      method: 'device-enrollment',
      affinity: 'without',
      lockedEnrollment: true,
    });
    expect(profile).toMatchObject({ affinity: 'without', lockedEnrollment: true });
    expect(refusedBy(judgeProfile(profile))).toContain('RULE-09');
  });
});
