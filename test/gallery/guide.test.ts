import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Affinity, Authentication, Method, PortalDelivery } from '../../enrollment/profile.ts';
import type { GalleryBench } from '../../renderer/gallery/gallery-bench.ts';
import { pluggedMac, serialNo } from '../../renderer/gallery/history.ts';
import { en } from '../../words/en.ts';
import { goToSetup, openDevice, openSession, seeRow } from '../e2e/support/technician.ts';
import { showStory } from './support/gallery.ts';
import { answerGuide, chosenMethod, saveProfileAs } from './support/guide.ts';
import { galleryPage } from './support/in-test.ts';

let window: Page;
beforeAll(async () => {
  window = await galleryPage();
});
beforeEach(() => showStory(window, 'bench-first-run'));

/** Plugs in a Mac that macOS has booted; returns its serial. */
async function plugIn(index: number): Promise<string> {
  await window.evaluate(
    (usb) => {
      const { galleryBench } = globalThis as unknown as { readonly galleryBench: GalleryBench };
      galleryBench.usb.onAttach({ usb, ancestors: [], noticedBy: 'event' });
    },
    pluggedMac(index, '1-1'),
  );
  return serialNo(index);
}

interface Branch {
  readonly mx: string;
  readonly method: Method;
  readonly affinity: Affinity;
  readonly authentication?: Authentication;
  readonly delivery?: PortalDelivery;
  /** Ids in order; a question mark follows optional ones. */
  readonly steps: readonly string[];
}

const PORTAL = ['portal-download', 'portal-install', 'portal-sign-in'];
const ASSIGNED = ['profile-assigned?', 'renew-enrollment?'];

/** The rows of the guide's matrix, as a technician loads them. */
const BRANCHES: readonly Branch[] = [
  {
    mx: 'MX-01',
    method: 'device-enrollment',
    affinity: 'with',
    steps: [...PORTAL, 'profile-download', 'profile-approve', 'portal-finish', 'intune-check?'],
  },
  {
    mx: 'MX-02',
    method: 'ade',
    affinity: 'with',
    authentication: 'setup-assistant-modern',
    steps: [
      ...ASSIGNED,
      'assistant-start',
      'assistant-apple-account?',
      'assistant-sign-in',
      'assistant-finish',
      'portal-download?',
      'portal-sign-in?',
      'intune-check?',
    ],
  },
  {
    mx: 'MX-03',
    method: 'ade',
    affinity: 'with',
    authentication: 'company-portal',
    delivery: 'required-app',
    steps: [
      ...ASSIGNED,
      'assistant-start',
      'assistant-apple-account',
      'assistant-finish',
      'portal-arrives',
      'portal-sign-in',
      'intune-check?',
    ],
  },
  {
    mx: 'MX-04',
    method: 'ade',
    affinity: 'without',
    steps: [...ASSIGNED, 'assistant-start', 'assistant-finish', 'no-user-steps?', 'intune-check'],
  },
  {
    mx: 'MX-05',
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'company-portal',
    delivery: 'required-app',
    steps: ['draft-cable?', 'portal-arrives', 'portal-sign-in', 'intune-check?'],
  },
  {
    mx: 'MX-06',
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'company-portal',
    delivery: 'user-download',
    steps: [
      'draft-cable?',
      ...PORTAL,
      'profile-download',
      'profile-approve',
      'portal-apps',
      'intune-check?',
    ],
  },
  {
    mx: 'MX-07',
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'setup-assistant-legacy',
    delivery: 'with-profile',
    steps: ['draft-cable?', 'assistant-start?', 'portal-sign-in', 'intune-check?'],
  },
  {
    mx: 'MX-08',
    method: 'apple-configurator',
    affinity: 'with',
    authentication: 'setup-assistant-legacy',
    delivery: 'required-app',
    steps: [
      'draft-cable?',
      'assistant-start?',
      'portal-line-of-business',
      'portal-sign-in',
      'intune-check?',
    ],
  },
  {
    mx: 'MX-09',
    method: 'apple-configurator',
    affinity: 'without',
    steps: [
      'direct-copy',
      'direct-open',
      'direct-install',
      'direct-confirm',
      'direct-authorize',
      'no-user-steps?',
      'intune-check?',
    ],
  },
];

describe('a Mac of every path', () => {
  it.each(BRANCHES)('$mx shows its own steps in their order', async (branch) => {
    await goToSetup(window, 'profiles');
    await window.getByRole('button', { name: en.profiles.add }).click();
    await window.getByRole('radio', { name: en.methods[branch.method], exact: true }).check();
    await window.getByRole('radio', { name: en.affinities[branch.affinity], exact: true }).check();
    if (branch.authentication) {
      const label = en.authentications[branch.authentication];
      await window.getByLabel(en.profiles.authentication).selectOption(label);
    }
    if (branch.delivery) {
      const label = en.portalDeliveries[branch.delivery];
      await window.getByLabel(en.profiles.portalDelivery).selectOption(label);
    }
    const isWithdrawn = branch.method === 'apple-configurator' && branch.affinity === 'with';
    const notice = window.getByText(/unfinished draft from 2020/);
    expect(await notice.count()).toBe(isWithdrawn ? 1 : 0);
    await saveProfileAs(window, branch.mx);

    await openSession(window, { name: `Session ${branch.mx}`, profile: branch.mx });
    const serial = await plugIn(1);
    await seeRow(window, serial);
    const panel = await openDevice(window, serial);
    const steps = panel.locator('[data-step]');
    await steps.first().waitFor();
    const shown = await steps.evaluateAll((items) =>
      items.map((item) => {
        const isOptional = /optional\)/.test(item.textContent ?? '');
        return `${item.getAttribute('data-step') ?? ''}${isOptional ? '?' : ''}`;
      }),
    );
    expect(shown).toEqual(branch.steps);
    const isUserless = branch.affinity === 'without';
    const nothing = panel.getByText('Nothing to do. Do not install Company Portal on this Mac.');
    expect(await nothing.count()).toBe(isUserless ? 1 : 0);
  });
});

describe('the guide', () => {
  it('leads from answers to a profile of the method that fits', async () => {
    await goToSetup(window, 'guide');
    expect(await chosenMethod(window)).toBe('ade');
    const { questions } = en.guide;
    await answerGuide(window, questions.user.question, questions.user.answers.none);
    await answerGuide(window, questions.hasAppleManager.question, 'No, or not wanted');
    expect(await chosenMethod(window)).toBe('apple-configurator');
    await window.getByRole('button', { name: en.guide.start }).click();
    const direct = en.methods['apple-configurator'];
    expect(await window.getByRole('radio', { name: direct }).isChecked()).toBe(true);
    await saveProfileAs(window, 'From the guide');
    await goToSetup(window, 'guide');
    expect(await chosenMethod(window)).toBe('apple-configurator');
  });

  it('says what would have to change when no method fits', async () => {
    await goToSetup(window, 'guide');
    const { questions } = en.guide;
    await answerGuide(window, questions.usesDemAccount.question, 'Yes');
    expect(await chosenMethod(window)).toBe('none');
    await window.getByText(en.guide.changes.usesDemAccount).waitFor();
  });

  it('shows both readings of every verdict that changed', async () => {
    await goToSetup(window, 'guide');
    const table = window.getByRole('table');
    for (const [id, seed, later] of [
      ['BYOD-FEAT-05', 'Yes', 'No'],
      ['ADE-FEAT-07', 'No', 'Yes'],
      ['CFG-FEAT-07', 'Yes', 'No'],
    ] as const) {
      const readings = table.locator(`[data-statement="${id}"] dd`);
      expect(await readings.nth(0).innerText()).toMatch(new RegExp(`^${seed}\\.`));
      expect(await readings.nth(1).innerText()).toMatch(new RegExp(`^${later}\\.`));
    }
  });
});
