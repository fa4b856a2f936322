import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { cutSerials, scrollsSideways, tableScrolls } from './support/controls.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

/** The rows of devices of which every pixel is in sight. */
const wholeRows = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const grid = document.querySelector('[role=grid]')?.getBoundingClientRect();
    if (grid === undefined) return 0;
    const rows = [...document.querySelectorAll('[role=row][data-device-key]')];
    const headHeight = document.querySelector('[aria-rowindex="1"]')?.clientHeight ?? 0;
    return rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= grid.top + headHeight - 1 && bottom <= Math.min(grid.bottom, innerHeight) + 1;
    }).length;
  });

const SIZES = [
  { width: 1440, height: 900, desk: 18, bench: 13 },
  { width: 1280, height: 800, desk: 15, bench: 10 },
  { width: 1920, height: 1080, desk: 24, bench: 18 },
] as const;

describe('whole rows of devices, eight exceptions open and practice on', () => {
  it.each(SIZES)('at $width × $height', async ({ width, height, desk, bench }) => {
    const page = await galleryPage({ width, height });
    await showStory(page, 'bench-busy');
    expect(await page.locator('[data-lane]').count()).toBe(8);
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(desk);
    await showStory(page, 'bench-busy', 'density=bench');
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(bench);
  });
});

describe('serials of 12 characters', () => {
  it('are whole at every width from 1060 px, in both sizes', async () => {
    for (const width of [1060, 1180, 1280, 1440, 1920]) {
      const page = await galleryPage({ width, height: 800 });
      for (const query of ['', 'density=bench']) {
        await showStory(page, 'bench-busy', query);
        const serials = await page.getByRole('rowheader').locator('bdi').allTextContents();
        expect(serials.filter((serial) => serial.length === 12).length).toBeGreaterThan(5);
        expect(await cutSerials(page), `${String(width)} ${query}`).toEqual([]);
        expect(await tableScrolls(page), `${String(width)} ${query}`).toBe(false);
        expect(await scrollsSideways(page)).toBe(false);
      }
    }
  });
});

/** Where the list is, and where one row of it is. */
const placeOf = (page: Page, key: string) =>
  page.evaluate((rowKey) => {
    const { top, bottom } = document.querySelector('[role=grid]')?.getBoundingClientRect() ?? {};
    const row = [...document.querySelectorAll<HTMLElement>('[data-device-key]')].find(
      (one) => one.dataset['deviceKey'] === rowKey,
    );
    return { list: [top, bottom], row: row?.getBoundingClientRect().top };
  }, key);

describe('the list', () => {
  it('does not move for a selection, a message, an undo or an exception under the pointer', async () => {
    const page = await galleryPage({ width: 1440, height: 900 });
    await showStory(page, 'bench-busy');
    const grid = page.getByRole('grid');
    await grid.evaluate((list) => {
      list.scrollTop = 96;
    });
    const row = page.locator('[role=row][data-state=logged]:not([data-lane])').nth(4);
    const key = (await row.getAttribute('data-device-key')) ?? '';
    const before = await placeOf(page, key);
    expect(before.row).toBeGreaterThan(0);
    await row.hover();
    await row.locator('label').click();
    await page.getByText('1 selected', { exact: true }).waitFor();
    expect(await placeOf(page, key)).toEqual(before);
    await page.keyboard.press('Digit1');
    await page.locator('[data-toast]').waitFor();
    expect(await placeOf(page, key)).toEqual(before);
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText(/^Undone/).waitFor();
    expect(await placeOf(page, key)).toEqual(before);
    const waiting = await page.locator('[data-lane]').count();
    await page.evaluate(damageOne);
    await expect.poll(() => page.getByRole('heading', { name: /^Needs you 9/ }).count()).toBe(1);
    expect(waiting).toBeLessThanOrEqual(8);
    expect(await placeOf(page, key)).toEqual(before);
  });

  it('accepts 21 of one kind with two clicks and takes them back with one', async () => {
    const page = await galleryPage();
    await showStory(page, 'bench-returned');
    await page.getByRole('heading', { name: 'Needs you 21' }).waitFor();
    await page.getByRole('button', { name: 'All of a kind' }).click();
    await page.getByRole('menuitem', { name: 'Accept 21: Logged before' }).click();
    await page.getByRole('heading', { name: /^Needs you/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('heading', { name: 'Needs you 21' }).waitFor();
  });
});

/** Runs in the page: a person finds damage on a device that is last in the list. */
function damageOne(): void {
  const { galleryBench } = window as unknown as {
    readonly galleryBench: { readonly log: (event: object) => void };
  };
  const rows = [...document.querySelectorAll<HTMLElement>('[data-device-key]:not([data-lane])')];
  galleryBench.log({
    kind: 'damage-recorded',
    sessionId: 's-1',
    deviceKey: rows.at(-1)?.dataset['deviceKey'],
    isDamaged: true,
    remark: null,
  });
}
