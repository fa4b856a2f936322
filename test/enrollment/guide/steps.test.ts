import { describe, expect, test } from 'vitest';

import type { StepResult } from '../../../enrollment/device.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import { MX_IDS, mxBranch, mxStatus, type MxId } from '../../../enrollment/guide/mx.ts';
import { isFollowedUp } from '../../../enrollment/device-facts.ts';
import { followUpSteps, nextStep } from '../../../enrollment/guide/steps.ts';
import { matrixProfile } from './matrix.ts';
import { en } from '../../../words/en.ts';

const EXPECTED: Readonly<Record<MxId, { steps: readonly string[]; tasks: readonly string[] }>> = {
  'MX-01': {
    steps: [
      'portal-download!',
      'portal-install!',
      'portal-sign-in!',
      'profile-download!',
      'profile-approve!',
      'portal-finish!',
      'intune-check',
    ],
    tasks: ['BYOD-USER-01', 'BYOD-USER-02', 'BYOD-USER-03', 'BYOD-USER-04'],
  },
  'MX-02': {
    steps: [
      'profile-assigned',
      'renew-enrollment',
      'assistant-start!',
      'assistant-apple-account',
      'assistant-sign-in!',
      'assistant-finish!',
      'portal-download',
      'portal-sign-in',
      'intune-check',
    ],
    tasks: ['ADE-USER-01'],
  },
  'MX-03': {
    steps: [
      'profile-assigned',
      'renew-enrollment',
      'assistant-start!',
      'assistant-apple-account!',
      'assistant-finish!',
      'portal-arrives!',
      'portal-sign-in!',
      'intune-check',
    ],
    tasks: ['ADE-USER-01', 'ADE-USER-02'],
  },
  'MX-04': {
    steps: [
      'profile-assigned',
      'renew-enrollment',
      'assistant-start!',
      'assistant-finish!',
      'no-user-steps',
      'intune-check!',
    ],
    tasks: ['ADE-USER-03'],
  },
  'MX-05': {
    steps: ['draft-cable', 'portal-arrives!', 'portal-sign-in!', 'intune-check'],
    tasks: ['CFG-USER-01'],
  },
  'MX-06': {
    steps: [
      'draft-cable',
      'portal-download!',
      'portal-install!',
      'portal-sign-in!',
      'profile-download!',
      'profile-approve!',
      'portal-apps!',
      'intune-check',
    ],
    tasks: ['CFG-USER-01'],
  },
  'MX-07': {
    steps: ['draft-cable', 'assistant-start', 'portal-sign-in!', 'intune-check'],
    tasks: ['CFG-USER-02'],
  },
  'MX-08': {
    steps: [
      'draft-cable',
      'assistant-start',
      'portal-line-of-business!',
      'portal-sign-in!',
      'intune-check',
    ],
    tasks: ['CFG-USER-03', 'CFG-USER-04'],
  },
  'MX-09': {
    steps: [
      'direct-copy!',
      'direct-open!',
      'direct-install!',
      'direct-confirm!',
      'direct-authorize!',
      'no-user-steps',
      'intune-check',
    ],
    tasks: ['CFG-USER-05'],
  },
};

const isUserTask = (id: string): boolean => /^(?:BYOD|ADE|CFG)-USER-/.test(id);
const stepsOf = (id: MxId) => followUpSteps(matrixProfile(id));
const done: StepResult = { outcome: 'done', reason: null, by: 'Bench 1', atMs: 0 };
const resultsFor = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, done]));

describe.each(MX_IDS)('a Mac on %s', (id) => {
  test('falls into that row of the matrix', () => {
    expect(mxBranch(matrixProfile(id))).toBe(id);
  });

  test('gets its steps in order, the required ones marked', () => {
    const steps = stepsOf(id).map((step) => `${step.id}${step.required ? '!' : ''}`);
    expect(steps).toEqual(EXPECTED[id].steps);
  });

  test('gets the user tasks of the draft in their order', () => {
    const tasks = [...new Set(stepsOf(id).flatMap((step) => step.sources.filter(isUserTask)))];
    expect(tasks.filter((task) => EXPECTED[id].tasks.includes(task))).toEqual(EXPECTED[id].tasks);
  });
});

describe('the branches of the finished documents', () => {
  test('modern: the organization account starts enrollment and the Apple Account is extra', () => {
    const steps = followUpSteps(
      matrixProfile('MX-02', { authentication: 'setup-assistant-modern' }),
    );
    expect(steps.find(({ id }) => id === 'assistant-sign-in')?.required).toBe(true);
    expect(steps.find(({ id }) => id === 'assistant-apple-account')?.required).toBe(false);
  });

  test('legacy: the Apple Account enrolls, and nobody signs in with the organization account', () => {
    const steps = followUpSteps(
      matrixProfile('MX-02', { authentication: 'setup-assistant-legacy' }),
    );
    expect(steps.find(({ id }) => id === 'assistant-apple-account')?.required).toBe(true);
    expect(steps.map(({ id }) => id)).not.toContain('assistant-sign-in');
  });

  test.each([
    ['setup-assistant-modern', true],
    ['company-portal', true],
    ['setup-assistant-legacy', false],
  ] as const)(
    '%s with Company Portal delivered: its sign-in required is %s',
    (authentication, required) => {
      const steps = followUpSteps(
        matrixProfile('MX-03', { authentication, portalDelivery: 'required-app' }),
      );
      expect(steps.find(({ id }) => id === 'portal-sign-in')?.required).toBe(required);
    },
  );

  test('ADE with a download by the user replaces the assigned app', () => {
    const ids = followUpSteps(matrixProfile('MX-03', { portalDelivery: 'user-download' })).map(
      ({ id }) => id,
    );
    expect(ids).toContain('portal-download');
    expect(ids).not.toContain('portal-arrives');
  });

  test('waiting for the final configuration is said where the user sees it', () => {
    const sees = (awaitFinalConfiguration: boolean) =>
      followUpSteps(matrixProfile('MX-04', { awaitFinalConfiguration }))
        .filter(({ id }) => id === 'assistant-finish')
        .map(({ wording }) => en.guideSteps[wording].sees)
        .join();
    expect(sees(true)).toMatch(/locked screen/);
    expect(sees(false)).not.toMatch(/locked screen/);
  });

  test.each(['MX-02', 'MX-03', 'MX-04'] as const)(
    '%s offers the command for a Mac that is already set up',
    (id) => {
      const renew = stepsOf(id).find((step) => step.command !== null);
      expect(renew).toMatchObject({
        command: 'sudo profiles renew -type enrollment',
        required: false,
      });
    },
  );
});

test.each(['MX-04', 'MX-09'] as const)('%s says that the user has nothing to do', (id) => {
  const ofUser = stepsOf(id).filter(({ actor }) => actor === 'end-user');
  expect(ofUser.map((step) => step.id)).toEqual(['no-user-steps']);
  expect(ofUser.map(({ wording }) => en.guideSteps[wording].text).join()).toMatch(
    /^Nothing to do\. Do not install Company Portal/,
  );
});

test('the rows that Microsoft withdrew for Macs are those with a user in Apple Configurator', () => {
  expect(MX_IDS.filter((id) => mxStatus(id) === 'withdrawn')).toEqual([
    'MX-05',
    'MX-06',
    'MX-07',
    'MX-08',
  ]);
  expect(MX_IDS.filter((id) => mxStatus(id) === 'refined')).toEqual(['MX-03']);
});

describe('every profile that can be written down', () => {
  test('gets at least one required step, unique ids and a source for each step', () => {
    for (const profile of everyProfile) {
      const steps = followUpSteps(profile);
      expect(steps.some(({ required }) => required)).toBe(true);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });
});

describe('a device', () => {
  const steps = stepsOf('MX-09');
  const required = steps.filter((step) => step.required).map(({ id }) => id);

  test('is asked for the first required step without an outcome', () => {
    expect(nextStep(steps, {})?.id).toBe('direct-copy');
    expect(nextStep(steps, resultsFor(['direct-copy']))?.id).toBe('direct-open');
    expect(nextStep(steps, resultsFor(required))).toBeNull();
  });

  test('is followed up when every required step is done, and not one step earlier', () => {
    expect(isFollowedUp(steps, resultsFor(required))).toBe(true);
    for (const missing of required) {
      expect(isFollowedUp(steps, resultsFor(required.filter((id) => id !== missing)))).toBe(false);
    }
  });

  test('is not followed up while a step has failed, and is with one that is not needed', () => {
    const results = resultsFor(required);
    const failed: StepResult = { ...done, outcome: 'failed', reason: 'No administrator here' };
    expect(isFollowedUp(steps, { ...results, 'direct-copy': failed })).toBe(false);
    const notNeeded: StepResult = { ...failed, outcome: 'not-needed' };
    expect(isFollowedUp(steps, { ...results, 'direct-copy': notNeeded })).toBe(true);
  });

  test('is not followed up without steps', () => {
    expect(isFollowedUp([], {})).toBe(false);
  });
});
