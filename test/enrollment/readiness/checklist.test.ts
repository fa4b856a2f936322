import { describe, expect, test } from 'vitest';

import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { dueList } from '../../../enrollment/guide/due-list.ts';
import { readinessChecklist } from '../../../enrollment/readiness/checklist.ts';
import { readinessDeadlines } from '../../../enrollment/readiness/deadlines.ts';
import type { PrerequisiteAnswer, ReadinessFact } from '../../../enrollment/readiness-fact.ts';
import type { Method } from '../../../enrollment/profile.ts';
import { certificate, DAY, fileRead, NOW, profileFile, token } from './readings.ts';

const settings = (method: Method) => completeProfile({ name: 'One', method });

const answered = (
  prerequisiteId: string,
  answer: PrerequisiteAnswer,
  by = 'Robin',
): ReadinessFact => ({ kind: 'prerequisite-answered', prerequisiteId, answer, atMs: NOW, by });

const itemOf = (method: Method, id: string, facts: readonly ReadinessFact[], nowMs = NOW) =>
  readinessChecklist(settings(method), facts, nowMs).find(
    ({ prerequisite }) => prerequisite.statement.id === id,
  );

describe('the checklist before a session', () => {
  test('lists the prerequisites of the method, and at first nobody says anything', () => {
    const ids = (method: Method) =>
      readinessChecklist(settings(method), [], NOW).map((item) => item.prerequisite.statement.id);
    expect(ids('ade')).toEqual([
      'PRE-01',
      'PRE-02',
      'PRE-03',
      'PRE-04',
      'PRE-05',
      'PRE-07',
      'PRE-10',
    ]);
    expect(ids('apple-configurator')).toEqual(['PRE-01', 'PRE-02', 'PRE-05']);
    const items = readinessChecklist(settings('ade'), [], NOW);
    expect(items.every(({ state, saidBy }) => state === 'open' && saidBy.length === 0)).toBe(true);
  });

  test('a file alone leaves an item to confirm: it does not show the admin center', () => {
    const facts = [fileRead(certificate())];
    expect(itemOf('ade', 'PRE-02', facts)).toMatchObject({ state: 'to-confirm', saidBy: ['file'] });
    expect(itemOf('ade', 'PRE-02', [...facts, answered('PRE-02', 'met')])).toMatchObject({
      state: 'met',
      saidBy: ['file', 'technician'],
    });
    expect(itemOf('ade', 'PRE-03', facts)?.state).toBe('open');
  });

  test('the newest answer counts, and a withdrawn one is none', () => {
    const facts = [answered('PRE-03', 'met'), answered('PRE-03', 'not-met')];
    expect(itemOf('ade', 'PRE-03', facts)).toMatchObject({
      state: 'not-met',
      reasons: ['technician-says-no'],
    });
    expect(itemOf('ade', 'PRE-03', [...facts, answered('PRE-03', 'withdrawn')])?.state).toBe(
      'open',
    );
  });

  test.each([
    [{ notAfterMs: NOW - DAY }, 'in-grace'],
    [{ notAfterMs: NOW - 40 * DAY }, 'expired'],
    [{ notBeforeMs: NOW + DAY }, 'not-yet-valid'],
  ] as const)('a certificate with %o is not met, whatever was ticked: %s', (given, reason) => {
    const facts = [fileRead(certificate(given)), answered('PRE-02', 'met')];
    expect(itemOf('ade', 'PRE-02', facts)).toMatchObject({ state: 'not-met', reasons: [reason] });
  });

  test('the newest certificate counts', () => {
    const facts = [fileRead(certificate({ notAfterMs: NOW - 40 * DAY })), fileRead(certificate())];
    expect(itemOf('ade', 'PRE-02', facts)?.state).toBe('to-confirm');
  });

  test('an estimate that has passed is a doubt; a date that a technician typed is a reason', () => {
    const old = { downloadedAtMs: NOW - 800 * DAY };
    expect(itemOf('ade', 'PRE-04', [fileRead(token(old))])).toMatchObject({
      state: 'to-confirm',
      doubts: ['estimate-expired'],
    });
    const typed = token({ ...old, typedExpiryMs: NOW - DAY });
    expect(itemOf('ade', 'PRE-04', [fileRead(typed), answered('PRE-04', 'met')])).toMatchObject({
      state: 'not-met',
      reasons: ['expired'],
      doubts: [],
    });
    expect(itemOf('ade', 'PRE-04', [fileRead(token())])).toMatchObject({ validity: null });
  });

  test('a profile of another service than the certificate is not met', () => {
    const facts = [
      fileRead(certificate({ topic: 'com.apple.mgmt.External.two' })),
      fileRead(profileFile({ typedDownloadMs: NOW })),
    ];
    expect(itemOf('apple-configurator', 'PRE-05', facts)).toMatchObject({
      state: 'not-met',
      reasons: ['topic-differs'],
    });
  });

  test('two weeks from the time of the file are a doubt, from a typed day a reason', () => {
    const weak = profileFile({ fileTimeMs: NOW - 20 * DAY });
    expect(itemOf('apple-configurator', 'PRE-05', [fileRead(weak)])).toMatchObject({
      state: 'to-confirm',
      doubts: ['date-weak'],
    });
    const typed = { ...weak, typedDownloadMs: NOW - 20 * DAY };
    expect(itemOf('apple-configurator', 'PRE-05', [fileRead(typed)])).toMatchObject({
      state: 'not-met',
      reasons: ['expired'],
    });
  });

  test('the download date of the profile counts without a file, and for a file without its own', () => {
    const direct = { ...settings('apple-configurator'), profileDownloadedAtMs: NOW - 20 * DAY };
    for (const facts of [[], [fileRead(profileFile({ fileTimeMs: NOW }))]]) {
      const item = readinessChecklist(direct, facts, NOW).find(
        ({ prerequisite }) => prerequisite.statement.id === 'PRE-05',
      );
      expect(item).toMatchObject({ state: 'not-met', reasons: ['expired'] });
    }
  });

  test('an encrypted profile, or one from the future, is doubted', () => {
    const signer = { name: null, notAfterMs: null, signedAtMs: NOW + DAY };
    const facts = [fileRead(profileFile({ isEncrypted: true, signer }))];
    expect(itemOf('apple-configurator', 'PRE-05', facts)?.doubts).toEqual([
      'starts-in-future',
      'encrypted',
    ]);
  });
});

describe('what the files add to the due list', () => {
  test('is the end of the newest file of each kind, what ends first on top', () => {
    const facts = [
      fileRead(certificate({ notAfterMs: NOW + 1 })),
      fileRead(certificate({ notAfterMs: NOW + 20 * DAY })),
      fileRead(token({ typedExpiryMs: NOW + 10 * DAY })),
      fileRead(profileFile({ typedDownloadMs: NOW - 15 * DAY })),
    ];
    const due = dueList(readinessDeadlines(facts), NOW);
    expect(due.map(({ clockId, state, subject }) => [clockId, state, subject])).toEqual([
      ['direct-profile', 'overdue', 'enroll.mobileconfig'],
      ['ade-token', 'due-soon', 'token.p7m'],
      ['push-certificate', 'due-soon', 'push.pem'],
    ]);
  });

  test('is nothing for files without a date, and for no files', () => {
    expect(readinessDeadlines([fileRead(token()), fileRead(profileFile())])).toEqual([]);
    expect(readinessDeadlines([])).toEqual([]);
  });
});
