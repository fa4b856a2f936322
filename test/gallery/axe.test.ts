import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { MODE_CODES } from '../../enrollment/scan/scan-mode.ts';
import { stories } from '../../renderer/gallery/stories.ts';
import {
  PLACES,
  PROFILE_TABS,
  SETTINGS_PARTS,
  SETUP_PARTS,
} from '../../renderer/state/navigation.ts';
import { en } from '../../words/en.ts';
import { axeFindings } from './support/axe.ts';
import { tooSmall } from './support/controls.ts';
import { setTheme, showStory } from './support/gallery.ts';
import { galleryPage, galleryStory } from './support/in-test.ts';
import { keepPassedColours, markKnownColours } from './support/known-colours.ts';
import { forgetLookedAt, keepLookedAt, markLookedAt, PARTS } from './support/looked-at.ts';

const names = ['components', ...Object.keys(stories)];

/** Displays and sheets of paper that have no heading. */
const isBare = (name: string): boolean => name === 'slip-label' || stories[name]?.isWall === true;

/** Screens that open only by a key or a click. */
const opened: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['a device', 'bench-full', (page) => page.locator('[data-port="1-1.5"] button').click()],
  ['a refused device', 'bench-full', (page) => page.locator('[data-port="1-2.2"] button').click()],
  [
    'a Mac without serial',
    'bench-full',
    (page) => page.locator('[data-port="1-2.8"] button').click(),
  ],
  ['a new session', 'bench-idle', (page) => page.keyboard.press('Control+n')],
  ['a first session', 'bench-first-run', (page) => page.keyboard.press('Control+n')],
  ['the warning before a session', 'bench-warned', (page) => page.keyboard.press('Control+n')],
  [
    'a mode in which each scan does one thing',
    'bench-lanes',
    async (page) => {
      await page.evaluate(scanCode, MODE_CODES.damage);
      await page.locator('[data-scan-mode]').waitFor();
    },
  ],
  ['a profile that is edited', 'profiles-first', (page) => page.locator('#editor-title').waitFor()],
  [
    'what a file of readiness shows',
    'readiness-some',
    (page) => page.locator('main [role=tabpanel] details summary').first().click(),
  ],
  [
    'the menu of the window',
    'bench-one',
    (page) => page.getByRole('button', { name: 'More', exact: true }).click(),
  ],
  [
    'the whole guide',
    'guide',
    async (page) => {
      for (const group of await page.locator('main details summary').all()) await group.click();
    },
  ],
  [
    'the print of a slip',
    'bench-full',
    async (page) => {
      await page.locator('[data-port="1-1.5"] button').click();
      await page.getByRole('button', { name: 'Slip' }).click();
    },
  ],
  [
    'a Mac that the port guesses',
    'bench-full',
    (page) => page.locator('[data-port="1-2.9"] button').click(),
  ],
  [
    'two devices to merge',
    'bench-full',
    async (page) => {
      for (const index of [1, 2]) await page.locator('[role=row] label').nth(index).click();
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /^Merge rows/ }).click();
    },
  ],
  [
    'about the program',
    'bench-one',
    async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'About Muster' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a device with an exception',
    'bench-lanes',
    (page) => page.locator('[data-lane=damaged] [role=rowheader]').first().click(),
  ],
  [
    'what speaks against closing',
    'bench-lanes',
    async (page) => {
      await page.getByRole('button', { name: /^Room 4/ }).click();
      await page.getByRole('menuitem', { name: 'Close session' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['another profile', 'bench-lanes', (page) => page.keyboard.press('r')],
  [
    'the names of the bench',
    'bench-lanes',
    (page) => page.getByRole('button', { name: /^Technician/ }).click(),
  ],
  [
    'the list of technicians',
    'bench-lanes',
    async (page) => {
      await page.getByRole('button', { name: /^Technician/ }).click();
      await page.getByRole('button', { name: 'Edit list' }).click();
    },
  ],
  ['the keys', 'bench-one', (page) => page.keyboard.press('?')],
  ['selected devices', 'bench-full', (page) => page.locator('[role=row] label').nth(1).click()],
  ['a profile', 'profiles-some', (page) => page.locator('main ul button').first().click()],
  [
    'the commands as barcodes',
    'settings-scanner',
    async (page) => {
      await page.getByRole('button', { name: en.commandSheet.open }).click();
      await page.getByRole('dialog', { name: en.commandSheet.title }).waitFor();
    },
  ],
  [
    'the last devices under another profile',
    'bench-full',
    async (page) => {
      await page.getByRole('button', { name: /^Room 4/ }).click();
      await page.getByRole('menuitem', { name: en.corrections.reassign.menu }).click();
      const dialog = page.getByRole('dialog', { name: en.corrections.reassign.title });
      await dialog.getByRole('textbox', { name: en.corrections.reassign.count }).fill('2');
      await dialog.getByLabel(en.corrections.reassign.profile).selectOption({ index: 1 });
      await dialog.getByText(en.corrections.reassign.preview('2')).waitFor();
    },
  ],
  [
    'a scan that contradicts the open device',
    'bench-full',
    async (page) => {
      await page.locator('[data-port="1-1.5"] button').click();
      await page.evaluate(scanCode, 'TEST00ZS02');
      await page
        .getByText(/TEST00ZS02/)
        .first()
        .waitFor();
    },
  ],
  ['a past session', 'sessions-some', (page) => page.locator('main ul button').first().click()],
];

/** Runs in the page: a scanner types a code and Enter. */
function scanCode(code: string): void {
  for (const key of [...code, 'Enter']) {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  }
}

/** Checks what is shown in light colours, then in dark ones. Everything unrelated to colours is the same in both. */
async function expectNothingFound(page: Page, isPage = true): Promise<void> {
  await markLookedAt(page);
  for (const [theme, rules] of [
    ['light', isPage ? 'all' : 'without a heading'],
    ['dark', 'colours'],
  ] as const) {
    await setTheme(page, theme);
    await markKnownColours(page);
    expect(await axeFindings(page, rules), theme).toEqual([]);
    await keepPassedColours(page);
    expect(await tooSmall(page), theme).toEqual([]);
  }
  await keepLookedAt(page);
}

describe('in light and dark colours', () => {
  let page: Page;
  beforeAll(async () => {
    page = await galleryPage();
  });

  it.each(names)('%s has no finding of axe and no small target', async (name) => {
    await showStory(page, name, 'theme=light');
    await expectNothingFound(page, !isBare(name));
  });

  it.each(opened)('%s has no finding of axe and no small target', async (_, name, open) => {
    await showStory(page, name, 'theme=light');
    await open(page);
    await expectNothingFound(page);
  });
});

/** The real window is checked once (test/e2e/axe.test.ts), so nothing of it may lack a story. */
describe('each', () => {
  const firsts = Object.values(stories).map(({ at }) => at);
  const sheets = firsts.map(({ sheet }) => sheet);
  it.each(PLACES)('place has a story: %s', (place) => {
    expect(firsts.some((at) => (at.place ?? 'bench') === place)).toBe(true);
  });
  it.each(SETUP_PARTS)('part of Setup has a story: %s', (part) => {
    expect(
      firsts.some((at) => at.place === 'setup' && (at.setup?.part ?? 'profiles') === part),
    ).toBe(true);
  });
  it.each(PROFILE_TABS.slice(1))('tab of a profile has a story: %s', (tab) => {
    expect(firsts.some(({ setup }) => setup?.tab === tab)).toBe(true);
  });
  it.each(SETTINGS_PARTS)('section of Settings has a story: %s', (part) => {
    expect(sheets.some((sheet) => sheet?.kind === 'settings' && sheet.part === part)).toBe(true);
  });
  it.each(['handOver', 'print', 'keys', 'why', 'import'] as const)(
    'sheet has a story: %s',
    (kind) => {
      expect(sheets.some((sheet) => sheet?.kind === kind)).toBe(true);
    },
  );
});

describe('the checks themselves', () => {
  it('report buttons without a name and of 12 px beside each other', async () => {
    const page = await galleryStory('bench-one');
    await page.evaluate(() => {
      const both = document.createElement('div');
      both.style.cssText = 'display: flex';
      both.innerHTML = '<button></button><button></button>';
      for (const button of both.querySelectorAll('button'))
        button.style.cssText = 'width: 12px; height: 12px; min-width: 0; min-height: 0; padding: 0';
      document.querySelector('main')?.prepend(both);
    });
    const found = await axeFindings(page);
    for (const rule of ['button-name', 'target-size'])
      expect(
        found.some((text) => text.startsWith(rule)),
        rule,
      ).toBe(true);
    expect(await tooSmall(page)).toHaveLength(2);
  });

  it('report words that can be read in light colours only', async () => {
    const page = await galleryStory('bench-one');
    await page.evaluate(() => {
      const fixed = document.createElement('p');
      fixed.style.cssText = 'color: #222';
      fixed.textContent = 'Dark words';
      document.querySelector('main')?.append(fixed);
    });
    await setTheme(page, 'light');
    expect(await axeFindings(page, 'colours')).toEqual([]);
    await setTheme(page, 'dark');
    expect(await axeFindings(page, 'colours')).not.toEqual([]);
  });

  it('report a row that looks otherwise than in another story, and pass over one that does not', async () => {
    const page = await galleryStory('bench-full');
    await forgetLookedAt(page);
    expect(await markLookedAt(page)).toBe(0);
    await keepLookedAt(page);
    await showStory(page, 'bench-full');
    const parts = await page.locator(PARTS).count();
    expect(await markLookedAt(page)).toBe(parts);
    await showStory(page, 'bench-full');
    await page.evaluate(() => {
      const pale = document.querySelectorAll<HTMLElement>('[role=row] bdi').item(1);
      pale.style.cssText = 'color: #999; background: #aaa';
    });
    expect(await markLookedAt(page)).toBeLessThan(parts);
    const found = await axeFindings(page, 'colours');
    expect(found.some((text) => text.startsWith('color-contrast'))).toBe(true);
  });

  it('report words that another sheet makes pale, though they had passed before', async () => {
    const page = await galleryStory('bench-full');
    await markKnownColours(page);
    expect(await axeFindings(page, 'colours')).toEqual([]);
    await keepPassedColours(page);
    const known = await markKnownColours(page);
    expect(known).toBeGreaterThan(50);
    // Neither the words nor what stands around them change.
    await page.addStyleTag({ content: '[role=row] bdi { color: #999; background: #aaa }' });
    expect(await markKnownColours(page)).toBeLessThan(known);
    const pale = await axeFindings(page, 'colours');
    expect(pale.some((text) => text.startsWith('color-contrast'))).toBe(true);
    await keepPassedColours(page);
    await markKnownColours(page);
    expect(await axeFindings(page, 'colours')).toEqual(pale);
    await keepPassedColours(page);
  });

  it('report words of too little contrast when only colours are looked at', async () => {
    const page = await galleryStory('bench-one');
    await page.evaluate(() => {
      const pale = document.createElement('p');
      pale.style.cssText = 'color: #999; background: #aaa';
      pale.textContent = 'Pale';
      document.querySelector('main')?.append(pale);
    });
    const found = await axeFindings(page, 'colours');
    expect(found.some((text) => text.startsWith('color-contrast'))).toBe(true);
  });
});
