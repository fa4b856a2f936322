import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { chooseMethod, type MethodVerdict } from '../../../enrollment/guide/choose-method.ts';
import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { COMPARISON } from '../../../enrollment/guide/guide.ts';
import {
  CONDITIONS,
  QUANTITIES,
  USERS,
  type MethodAnswers,
} from '../../../enrollment/guide/method-answers.ts';
import { OWNERSHIPS } from '../../../enrollment/guide/profile-context.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import type { Method } from '../../../enrollment/profile.ts';

const ordinary: MethodAnswers = {
  ownership: 'organization',
  condition: 'new',
  quantity: 'many',
  user: 'one',
  isUnderOtherMdm: false,
  usesDemAccount: false,
  hasAppleManager: true,
  isAppleManagerCountry: true,
  isWiredOnly: false,
};

const anyAnswers: fc.Arbitrary<MethodAnswers> = fc.record({
  ownership: fc.constantFrom(...OWNERSHIPS),
  condition: fc.constantFrom(...CONDITIONS),
  quantity: fc.constantFrom(...QUANTITIES),
  user: fc.constantFrom(...USERS),
  isUnderOtherMdm: fc.boolean(),
  usesDemAccount: fc.boolean(),
  hasAppleManager: fc.boolean(),
  isAppleManagerCountry: fc.boolean(),
  isWiredOnly: fc.boolean(),
});

const always = (holds: (answers: MethodAnswers) => void): void =>
  fc.assert(fc.property(anyAnswers, holds), { numRuns: 300 });

const verdictOf = (answers: MethodAnswers, method: Method): MethodVerdict => {
  const verdict = chooseMethod(answers).verdicts.find((each) => each.method === method);
  if (verdict === undefined) throw new Error(`No verdict on ${method}`);
  return verdict;
};

const idsAgainst = (answers: MethodAnswers, method: Method) =>
  verdictOf(answers, method).speaksAgainst.map(({ statement }) => statement.id);

describe('the questionnaire', () => {
  test.each<[string, Partial<MethodAnswers>, Method | null]>([
    ['new Macs of the organization', {}, 'ade'],
    ['Macs of the organization that are in use', { condition: 'existing' }, 'ade'],
    ['kiosks of the organization', { user: 'none' }, 'ade'],
    [
      'kiosks without Apple Business Manager',
      { user: 'none', hasAppleManager: false },
      'apple-configurator',
    ],
    [
      'kiosks in a country without it',
      { user: 'none', isAppleManagerCountry: false },
      'apple-configurator',
    ],
    ['kiosks on a cable', { user: 'none', isWiredOnly: true }, 'apple-configurator'],
    ['personal Macs', { ownership: 'personal' }, 'device-enrollment'],
    [
      'personal Macs by a DEM account',
      { ownership: 'personal', usesDemAccount: true },
      'device-enrollment',
    ],
    ['Macs of the organization by a DEM account', { usesDemAccount: true }, null],
    ['personal Macs without a user', { ownership: 'personal', user: 'none' }, null],
    ['one user each, no Apple Business Manager', { hasAppleManager: false }, null],
  ])('%s', (_name, change, chosen) => {
    expect(chooseMethod({ ...ordinary, ...change }).chosen).toBe(chosen);
  });

  test('RULE-04 and RULE-16: a personal Mac never goes through the methods of the organization', () => {
    always((answers) => {
      const { chosen } = chooseMethod({ ...answers, ownership: 'personal' });
      expect([null, 'device-enrollment']).toContain(chosen);
    });
  });

  test('RULE-02: a DEM account never enrolls through ADE or Apple Configurator', () => {
    always((answers) => {
      const { chosen } = chooseMethod({ ...answers, usesDemAccount: true });
      expect([null, 'device-enrollment']).toContain(chosen);
    });
  });

  test('T-3 and T-6: Apple Configurator with a user is never chosen', () => {
    always((answers) => {
      const { chosen, affinity } = chooseMethod(answers);
      expect(chosen === 'apple-configurator' && affinity === 'with').toBe(false);
    });
  });

  test('RULE-11: ADE comes first where Apple Business or School Manager can be used', () => {
    always((answers) => {
      const free: MethodAnswers = {
        ...answers,
        ownership: 'organization',
        hasAppleManager: true,
        isAppleManagerCountry: true,
        usesDemAccount: false,
        isWiredOnly: false,
      };
      expect(chooseMethod(free).chosen).toBe('ade');
    });
  });

  test('PRE-03: ADE is never chosen without Apple Business or School Manager', () => {
    always((answers) => {
      if (answers.hasAppleManager && answers.isAppleManagerCountry) return;
      expect(chooseMethod(answers).chosen).not.toBe('ade');
    });
  });

  test('chooses only what is advised, and says what speaks against the rest', () => {
    always((answers) => {
      const { chosen, verdicts } = chooseMethod(answers);
      for (const { method, fit, speaksAgainst } of verdicts) {
        expect(fit === 'fitting').toBe(speaksAgainst.length === 0);
        if (method === chosen) expect(fit).not.toBe('not-advised');
        if (chosen === null) expect(fit).toBe('not-advised');
      }
    });
  });

  test('what it chooses can be saved as a profile', () => {
    always((answers) => {
      const { chosen, affinity } = chooseMethod(answers);
      if (chosen === null) return;
      const profile = completeProfile({ name: 'Chosen', method: chosen, affinity });
      expect(refusedBy(judgeProfile(profile, answers))).toEqual([]);
    });
  });

  test('a way out leads where it says, and stands only where nothing fits', () => {
    always((answers) => {
      const { chosen, waysOut } = chooseMethod(answers);
      if (chosen !== null) expect(waysOut).toEqual([]);
      for (const { change, method } of waysOut) {
        expect(chooseMethod({ ...answers, ...change }).chosen).toBe(method);
      }
    });
  });

  test('a DEM account for Macs of the organization is a choice that can be taken back', () => {
    const { waysOut } = chooseMethod({ ...ordinary, usesDemAccount: true });
    expect(waysOut).toEqual([{ change: { usesDemAccount: false }, method: 'ade' }]);
  });
});

describe('the reasons', () => {
  test('GAP-04: another MDM speaks against every method and rules none out', () => {
    const answers = { ...ordinary, isUnderOtherMdm: true };
    expect(idsAgainst({ ...answers, ownership: 'personal' }, 'device-enrollment')).toEqual([
      'BYOD-FEAT-05',
    ]);
    expect(idsAgainst(answers, 'ade')).toEqual(['ADE-FEAT-08', 'RULE-03']);
    expect(chooseMethod(answers).chosen).toBe('ade');
  });

  test('GAP-11: ADE for Macs in use keeps the verdict of the draft beside the later one', () => {
    const row = verdictOf({ ...ordinary, condition: 'existing' }, 'ade').speaksFor.find(
      ({ topic }) => topic === 'existing',
    );
    expect(row?.statement).toMatchObject({ verdict: 'no', microsoftLater: { verdict: 'yes' } });
  });

  test('GAP-14: Apple Configurator for one user keeps both verdicts too', () => {
    const row = verdictOf(ordinary, 'apple-configurator').speaksAgainst.find(
      ({ topic }) => topic === 'one-user',
    );
    expect(row?.statement).toMatchObject({ verdict: 'yes', microsoftLater: { verdict: 'no' } });
  });

  test('the side-by-side table has an answer of every method to all but three questions', () => {
    const silent = COMPARISON.filter(({ answers }) => Object.values(answers).includes(null));
    expect(silent.map(({ topic }) => topic)).toEqual(['wired', 'no-portals', 'country']);
  });
});
