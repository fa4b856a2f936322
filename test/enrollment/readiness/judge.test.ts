import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { judgeFinding } from '../../../enrollment/readiness/judge.ts';
import { oneYearAfter } from '../../../enrollment/readiness/judge-token.ts';
import type { ReadinessFinding } from '../../../enrollment/readiness-finding.ts';
import { verdictOf } from '../../../enrollment/readiness/report-verdict.ts';
import { describeReadiness } from '../../../words/en/readiness.ts';
import { readTokenName } from '../../../enrollment/readiness/token-name.ts';
import { certificate, DAY, NOW, profileFile, token } from './readings.ts';

const judge = (finding: ReadinessFinding, pushTopic: string | null = null, nowMs = NOW) =>
  judgeFinding(finding, { nowMs, pushTopic });

describe('a push certificate', () => {
  test.each([
    [31 * DAY, 'ok', 31],
    [30 * DAY + 1, 'ok', 30],
    [30 * DAY, 'due-soon', 30],
    [1, 'due-soon', 0],
    [0, 'grace', 0],
    [-30 * DAY + 1, 'grace', -29],
    [-30 * DAY, 'expired', -30],
  ] as const)('with %i ms left stands as %s', (leftMs, state, daysLeft) => {
    const notAfterMs = NOW + leftMs;
    expect(judge(certificate({ notAfterMs }))).toMatchObject({
      ok: true,
      state,
      daysLeft,
      graceUntilMs: notAfterMs + 30 * DAY,
      isNotYetValid: false,
    });
  });

  test('that begins tomorrow is not valid yet', () => {
    expect(judge(certificate({ notBeforeMs: NOW + DAY }))).toMatchObject({ isNotYetValid: true });
  });

  const APPLES = 'Apple Application Integration 2 Certification Authority';
  test.each([
    [APPLES, 365, true],
    [APPLES, 15_340, false],
    ['APSP:0a1b', 365, false],
    ['Pineapple Test CA', 365, false],
    [null, 365, false],
  ])('issued by %s for %d days is like one of Apple: %s', (issuer, days, isLikeApples) => {
    const notBeforeMs = NOW - DAY;
    const finding = certificate({ issuer, notBeforeMs, notAfterMs: notBeforeMs + days * DAY });
    const report = judge(finding);
    expect(report).toMatchObject({ isLikeApples });
    const { doubts } = verdictOf(report);
    expect(doubts).toEqual(isLikeApples ? [] : ['not-from-apple']);
    expect(describeReadiness(report).what.startsWith('This is an Apple MDM')).toBe(isLikeApples);
  });

  test('never gets better as time goes on', () => {
    const order = ['ok', 'due-soon', 'grace', 'expired'];
    const at = (nowMs: number): number => {
      const report = judge(certificate(), null, nowMs);
      return report.kind === 'push-certificate' ? order.indexOf(report.state) : -1;
    };
    const day = fc.integer({ min: 0, max: 400 * DAY });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(at(NOW + early)).toBeLessThanOrEqual(at(NOW + late));
      }),
    );
  });
});

describe('a token', () => {
  const downloadedAtMs = Date.UTC(2025, 6, 1, 8, 30);

  test('gets an estimate of one year after the stamp in its name, marked as such', () => {
    expect(judge(token({ downloadedAtMs }))).toMatchObject({
      expires: {
        endsAtMs: Date.UTC(2026, 6, 1, 8, 30),
        source: 'file-name',
        isEstimate: true,
        state: 'due-soon',
        daysLeft: 15,
        graceUntilMs: null,
      },
    });
  });

  test('follows the date of the technician where both are known', () => {
    const typedExpiryMs = NOW + 100 * DAY;
    expect(judge(token({ downloadedAtMs, typedExpiryMs }))).toMatchObject({
      expires: { endsAtMs: typedExpiryMs, source: 'technician', isEstimate: false, state: 'ok' },
    });
  });

  test('without any date says nothing of its end, and has no grace after it', () => {
    expect(judge(token())).toMatchObject({ expires: null });
    expect(judge(token({ typedExpiryMs: NOW }))).toMatchObject({ expires: { state: 'expired' } });
  });

  test('that was downloaded on 29 February ends on 28 February', () => {
    expect(oneYearAfter(Date.UTC(2028, 1, 29, 5))).toBe(Date.UTC(2029, 1, 28, 5));
  });
});

describe('the name of a token', () => {
  test('tells server and time of the download', () => {
    expect(readTokenName('North bench_Token_2025-07-01T08-30-00Z_smime.p7m')).toEqual({
      serverName: 'North bench',
      downloadedAtMs: Date.UTC(2025, 6, 1, 8, 30),
    });
    expect(readTokenName('a_Token_2025-07-01T08-30-00Z_smime (1).p7m')?.serverName).toBe('a');
  });

  test.each([
    'token.p7m',
    '_Token_2025-07-01T08-30-00Z_smime.p7m',
    'a_Token_2025-02-30T08-30-00Z_smime.p7m',
    'a_Token_2025-07-01T25-30-00Z_smime.p7m',
    'a_Token_2025-07-01_smime.p7m',
    'a_Token_0001-07-01T08-30-00Z_smime.p7m',
    'a_Token_9999-07-01T08-30-00Z_smime.p7m',
    'a_Token_2025-07-01T08-30-00Z_smime.p7m.exe',
  ])('tells nothing when it is %s', (name) => {
    expect(readTokenName(name)).toBeNull();
  });
});

describe('an enrollment profile', () => {
  const signedAtMs = NOW - 3 * DAY;
  const signer = { name: 'Signer', notAfterMs: null, signedAtMs };

  test('counts its two weeks from the signing time, else the typed day, else the file', () => {
    const typedDownloadMs = NOW - 5 * DAY;
    const fileTimeMs = NOW - 20 * DAY;
    const all = profileFile({ signer, typedDownloadMs, fileTimeMs });
    expect(judge(all)).toMatchObject({
      clock: { source: 'signing-time', daysLeft: 11, state: 'ok', isWeak: false },
    });
    expect(judge({ ...all, signer: { ...signer, signedAtMs: null } })).toMatchObject({
      clock: { source: 'technician', daysLeft: 9, isWeak: false },
    });
    expect(judge({ ...all, signer: null, typedDownloadMs: null })).toMatchObject({
      clock: { source: 'file-time', daysLeft: -6, state: 'expired', isWeak: true },
    });
    expect(judge(profileFile())).toMatchObject({ clock: null });
  });

  test('ends earlier when the file says so, and never later', () => {
    const early = NOW + DAY;
    expect(judge(profileFile({ signer, expiresAtMs: early }))).toMatchObject({
      clock: { endsAtMs: early, endsBecause: 'payload-expiration', state: 'due-soon' },
    });
    expect(judge(profileFile({ signer, expiresAtMs: NOW + 300 * DAY }))).toMatchObject({
      clock: { endsAtMs: signedAtMs + 14 * DAY, endsBecause: 'two-weeks' },
    });
  });

  test('that was signed tomorrow says so', () => {
    const ahead = { ...signer, signedAtMs: NOW + DAY };
    expect(judge(profileFile({ signer: ahead }))).toMatchObject({
      clock: { startsInFuture: true },
    });
  });

  test.each([
    ['com.apple.mgmt.External.one', 'com.apple.mgmt.External.one', 'equal'],
    ['com.apple.mgmt.External.one', 'com.apple.mgmt.External.two', 'different'],
    ['com.apple.mgmt.External.one', null, 'nothing-to-compare'],
    [null, 'com.apple.mgmt.External.two', 'no-topic-in-profile'],
  ] as const)('with topic %s beside a certificate with %s: %s', (topic, pushTopic, topicMatch) => {
    expect(judge(profileFile({ topic }), pushTopic)).toMatchObject({ topicMatch });
  });
});

test('a profile that asks the device first may start enrollment, and nobody says that it does', () => {
  const report = judge(profileFile({ form: 'profile-service', serverHost: 'udid.example.org' }));
  const { what } = describeReadiness(report);
  expect(what).toContain('may start enrollment with udid.example.org');
  expect(what).not.toContain('is an enrollment profile');
  expect(verdictOf(report).doubts).toContain('asks-first');
  expect(describeReadiness(judge(profileFile())).what).toContain('is an enrollment profile');
});
