import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

const MOST_TABS = 8;

/** What has the focus: its place in the page, and the toolbar that it is in. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const bar = element?.closest('[role=toolbar]') ?? null;
    return {
      isRow: element?.getAttribute('role') === 'row',
      bar: bar?.ariaLabel ?? null,
      text: element?.textContent ?? '',
    };
  });

/** Presses Tab until a row has the focus; the toolbars on the way. */
async function tabsToRow(): Promise<{ readonly tabs: number; readonly bars: readonly string[] }> {
  const bars: string[] = [];
  for (let tabs = 1; tabs <= 40; tabs += 1) {
    await page.keyboard.press('Tab');
    const { isRow, bar } = await focused();
    if (isRow) return { tabs, bars };
    if (bar !== null) bars.push(bar);
  }
  throw new Error('Tab leads to no row.');
}

describe('from the top of the window to the first row', () => {
  it.each(['bench-full', 'bench-practice', 'bench-log-back'])(
    'are at most eight Tabs in %s, one for each toolbar',
    async (story) => {
      await showStory(page, story);
      const { tabs, bars } = await tabsToRow();
      expect(tabs).toBeLessThanOrEqual(MOST_TABS);
      expect(new Set(bars).size).toBe(bars.length);
      expect(bars.length).toBeGreaterThan(3);
    },
  );
});

describe('a toolbar', () => {
  it('goes from button to button by arrows, and keeps the last one as its stop', async () => {
    await showStory(page, 'bench-full');
    await page.keyboard.press('Tab');
    expect((await focused()).text).toBe('Bench');
    await page.keyboard.press('ArrowRight');
    expect((await focused()).text).toBe('Sessions');
    await page.keyboard.press('End');
    expect((await focused()).text).toBe('Setup');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await focused()).text).toBe('Setup');
    // Nothing was chosen on the way.
    expect(await page.locator('main').getAttribute('data-place')).toBe('bench');
  });

  it('opens a menu that has the arrows for itself', async () => {
    await showStory(page, 'bench-full');
    await page.getByRole('button', { name: 'More', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('menu').locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect((await focused()).bar).not.toBeNull();
  });
});

it('reaches the box for all rows from the first row, and goes back', async () => {
  await showStory(page, 'bench-full');
  await tabsToRow();
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Select all devices');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[role=row][aria-rowindex="2"]:focus-within').count()).toBe(1);
});
