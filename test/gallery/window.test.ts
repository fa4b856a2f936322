import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { stories } from '../../renderer/gallery/stories.ts';
import { en } from '../../words/en.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

/** Rows of devices that are wholly in sight. */
const wholeRows = (): Promise<number> =>
  page.evaluate(() => {
    const grid = document.querySelector('[role=grid]')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role=grid] [data-device-key]')];
    return rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return grid !== undefined && top >= grid.top && bottom <= grid.bottom;
    }).length;
  });

const heightOf = async (selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.height ?? Infinity;

const placeNow = (): Promise<string | null> => page.locator('main').getAttribute('data-place');

describe('the bars', () => {
  it('take 48 and 25 px, in practice as well', async () => {
    for (const story of ['bench-full', 'bench-practice']) {
      await showStory(page, story);
      expect(await heightOf('header[data-look], #root header'), story).toBeLessThanOrEqual(48);
      expect(await heightOf('footer'), story).toBeLessThanOrEqual(26);
    }
  });

  it('leave at least 12 rows while the log fails, and the ports say to leave all plugged in', async () => {
    await showStory(page, 'bench-log-failed');
    expect(await heightOf('header[data-look=alarm]')).toBeLessThanOrEqual(96);
    expect(await wholeRows()).toBeGreaterThanOrEqual(12);
  });

  it('do not push the list by a notice', async () => {
    const top = async (story: string, hasNotice: boolean): Promise<number | undefined> => {
      await showStory(page, story);
      const notices = page.getByRole('region', { name: en.shell.notices.title });
      await notices.waitFor({ state: hasNotice ? 'visible' : 'detached' });
      return (await page.locator('[role=grid]').boundingBox())?.y;
    };
    const without = await top('bench-full', false);
    expect(await top('bench-log-back', true)).toBe(without);
    expect(await top('bench-folder-gone', true)).toBe(without);
  });
});

describe('the keyboard', () => {
  it('reaches any place with one key', async () => {
    await showStory(page, 'bench-full');
    for (const [key, place] of [
      ['2', 'sessions'],
      ['3', 'setup'],
      ['1', 'bench'],
    ] as const) {
      await page.keyboard.press(`Control+${key}`);
      expect(await placeNow()).toBe(place);
    }
  });
});

describe('the words on screen', () => {
  const FORBIDDEN = [/\bnpm\b/, /(?<![\w-])--[a-z]/, /\bat bench [0-9a-f]{6,}/];
  // The failure of a start names the folder to choose; what is printed is no window.
  const names = Object.entries(stories)
    .filter(([, { sheet }]) => sheet === undefined)
    .map(([name]) => name)
    .filter((name) => !['bench-crowd', 'bench-hostile'].includes(name));

  it.each(names)('of %s name no command, no option and no id of a bench', async (name) => {
    await showStory(page, name);
    const text = await page.locator('body').innerText();
    expect(FORBIDDEN.filter((pattern) => pattern.test(text))).toEqual([]);
  });

  it('would be found', () => {
    const samples = ['npm start', 'with --data', 'at bench c8a0f9ef'];
    expect(FORBIDDEN.map((pattern, index) => pattern.test(samples[index] ?? ''))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
