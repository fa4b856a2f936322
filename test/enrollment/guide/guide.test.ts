import { describe, expect, test } from 'vitest';

import {
  COMPARISON,
  GUIDE,
  guideDocument,
  guideStatement,
  statementsFor,
  statementsOf,
} from '../../../enrollment/guide/guide.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import { GUIDE_LINKS, guideLink } from '../../../enrollment/guide/links.ts';
import { judgeProfile } from '../../../enrollment/guide/profile-rules.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import type { StatementGroup } from '../../../enrollment/guide/statement.ts';
import { en } from '../../../words/en.ts';
import { statementWords } from '../../../words/guide-words.ts';

const ids = (group: StatementGroup) => statementsOf(group).map(({ id }) => id);
const countOf = (group: StatementGroup, part: string) =>
  ids(group).filter((id) => id.includes(`-${part}-`)).length;

describe('the guide', () => {
  test.each<[StatementGroup, number]>([
    ['T', 6],
    ['DOC', 9],
    ['PRE', 10],
    ['BYOD', 19],
    ['ADE', 26],
    ['CFG', 37],
    ['MX', 9],
    ['RULE', 16],
    ['NOTE', 4],
    ['GAP', 33],
  ])('has its %s statements, %d of them', (group, count) => {
    expect(ids(group)).toHaveLength(count);
  });

  test.each<[StatementGroup, Record<string, number>]>([
    ['BYOD', { DEF: 1, FEAT: 8, ADMIN: 6, USER: 4 }],
    ['ADE', { DEF: 2, FEAT: 9, ADMIN: 10, USER: 4, NOTE: 1 }],
    ['CFG', { DEF: 2, FEAT: 11, ADMIN: 18, USER: 6 }],
  ])('splits %s into %j', (group, parts) => {
    for (const [part, count] of Object.entries(parts)) expect(countOf(group, part)).toBe(count);
  });

  test('has each id once', () => {
    expect(new Set(GUIDE.map(({ id }) => id)).size).toBe(GUIDE.length);
  });

  test('gives each statement a sentence, its lines and its methods', () => {
    for (const { id, seedLines, methods } of GUIDE) {
      expect(statementWords(en, id).says, id).toMatch(/[.)]$/);
      expect(methods.length, id).toBeGreaterThan(0);
      if (id.startsWith('T-')) expect(seedLines).toBeNull();
      else expect(seedLines, id).toMatch(/^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/);
    }
  });

  test('gives a verdict and a question to suitability rows, and to nothing else', () => {
    for (const { id, part, verdict, topics } of GUIDE) {
      expect(verdict !== null, id).toBe(part === 'suitability');
      expect(topics.length > 0, id).toBe(part === 'suitability');
    }
  });

  test('settles every gap, and names only gaps that exist', () => {
    for (const gap of statementsOf('GAP')) expect(gap.microsoftLater?.gaps).toEqual([gap.id]);
    for (const { id, microsoftLater } of GUIDE) {
      for (const gap of microsoftLater?.gaps ?? []) expect(ids('GAP'), id).toContain(gap);
    }
  });

  test('keeps the three verdicts that later flipped, and no others, as pairs (T-4)', () => {
    const flipped = GUIDE.filter(({ microsoftLater }) => microsoftLater?.verdict != null);
    expect(
      flipped.map(({ id, verdict, microsoftLater }) => [
        id,
        verdict,
        microsoftLater?.verdict,
        microsoftLater?.gaps,
      ]),
    ).toEqual([
      ['BYOD-FEAT-05', 'yes', 'no', ['GAP-04']],
      ['ADE-FEAT-07', 'no', 'yes', ['GAP-11']],
      ['CFG-FEAT-07', 'yes', 'no', ['GAP-14']],
    ]);
  });

  test.each([
    'BYOD-DEF-01',
    'PRE-06',
    'CFG-DEF-01',
    'CFG-ADMIN-13',
    'CFG-FEAT-10',
    'CFG-ADMIN-04',
    'CFG-ADMIN-05a',
    'CFG-ADMIN-05b',
    'CFG-ADMIN-05c',
    'CFG-ADMIN-10a',
    'CFG-ADMIN-10b',
    'CFG-ADMIN-10c',
    'CFG-ADMIN-10d',
    'CFG-ADMIN-12',
    'ADE-ADMIN-09',
    'ADE-USER-01',
    'BYOD-USER-03',
    'BYOD-ADMIN-04',
  ])('shows %s with what Microsoft says later', (id) => {
    expect(guideStatement(id)?.microsoftLater).not.toBeNull();
  });

  test('knows no statement that is not in it', () => {
    expect(guideStatement('RULE-99')).toBeNull();
  });

  test('answers per method and part', () => {
    expect(statementsFor('ade', 'suitability')).toHaveLength(9);
    expect(statementsFor('device-enrollment', 'user-task').map(({ id }) => id)).toEqual([
      'BYOD-USER-01',
      'BYOD-USER-02',
      'BYOD-USER-03',
      'BYOD-USER-04',
    ]);
  });

  test('shows every suitability row in the side-by-side table', () => {
    const shown = new Set(
      COMPARISON.flatMap(({ answers }) => Object.values(answers).map((row) => row?.id)),
    );
    const rows = GUIDE.filter(({ part }) => part === 'suitability').map(({ id }) => id);
    expect(rows.filter((id) => !shown.has(id))).toEqual([]);
  });

  test('can be written as JSON and read back the same', () => {
    const document = guideDocument();
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('what rests on the guide', () => {
  const unknown = (ids: Iterable<string>) =>
    [...new Set(ids)].filter((id) => guideStatement(id) === null);

  test('steps name only statements and links that exist', () => {
    const steps = everyProfile.flatMap(followUpSteps);
    const links = new Set(steps.flatMap(({ linkId }) => (linkId === null ? [] : [linkId])));
    expect(unknown(steps.flatMap(({ sources }) => sources))).toEqual([]);
    expect([...links].filter((id) => guideLink(id) === null)).toEqual([]);
    expect(unknown(['T-1', 'RULE-99'])).toEqual(['RULE-99']);
  });

  test('findings name only statements that exist', () => {
    const context = { ownership: 'personal', isUnderOtherMdm: true, usesDemAccount: true } as const;
    const findings = everyProfile.flatMap((profile) => [
      ...judgeProfile(profile),
      ...judgeProfile(profile, context),
    ]);
    expect(unknown(findings.flatMap(({ ruleIds }) => ruleIds))).toEqual([]);
  });

  test('links are unique, encrypted and on known hosts', () => {
    expect(new Set(GUIDE_LINKS.map(({ id }) => id)).size).toBe(GUIDE_LINKS.length);
    const hosts = new Set(GUIDE_LINKS.map(({ url }) => new URL(url).host));
    expect([...hosts].sort()).toEqual([
      'business.apple.com',
      'go.microsoft.com',
      'learn.microsoft.com',
      'portal.manage.microsoft.com',
      'school.apple.com',
    ]);
    for (const { url } of GUIDE_LINKS) expect(new URL(url).protocol).toBe('https:');
    expect(guideLink('https://example.com')).toBeNull();
  });
});
