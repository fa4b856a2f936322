import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

/** Number of the row that has the focus, and of the cell in it. */
const place = () =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('[role=row]');
    const cell = document.activeElement?.closest('[aria-colindex]');
    return [Number(row?.ariaRowIndex) - 1, cell ? Number(cell.ariaColIndex) : 0];
  });
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const selectedCount = () => page.locator('[role=row][aria-selected=true]').count();

/** Puts the focus on the first row of a story. */
async function enter(story: string): Promise<void> {
  await showStory(page, story);
  await page.getByRole('row').nth(1).focus();
}

describe('the keys of the device table', () => {
  it('go from row to row, to both ends, and keep the column', async () => {
    await enter('bench-full');
    await press('ArrowDown', 'ArrowDown');
    expect(await place()).toEqual([3, 0]);
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await place()).toEqual([4, 2]);
    await press('ArrowLeft', 'ArrowLeft', 'j');
    await expect.poll(place).toEqual([5, 0]);
    await press('k');
    await expect.poll(place).toEqual([4, 0]);
    await press('End');
    expect(await place()).toEqual([24, 0]);
    await press('ArrowDown', 'Home');
    expect(await place()).toEqual([1, 0]);
    // Above the first row is the head, with the box for all rows.
    await press('ArrowUp');
    expect(await place()).toEqual([0, 1]);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect((await place())[0]).toBe(1);
  });

  it('reach the last of two thousand rows, whole below the header', async () => {
    await enter('bench-crowd');
    await press('End');
    expect(await place()).toEqual([2001, 0]);
    const isWhole = await page.evaluate(() => {
      const row = document.activeElement?.getBoundingClientRect();
      const grid = document.querySelector('[role=grid]')?.getBoundingClientRect();
      return row && grid && row.top >= grid.top + 26 && row.bottom <= grid.bottom + 1;
    });
    expect(isWhole).toBe(true);
  });

  it('keep the focus on its row while the table is scrolled far away', async () => {
    await enter('bench-crowd');
    await page.getByRole('grid').evaluate((grid) => {
      grid.scrollTop = 40_000;
    });
    await page.locator('[aria-rowindex="1250"]').waitFor();
    await press('ArrowDown');
    expect(await place()).toEqual([2, 0]);
  });

  it('select one, a range, all and none', async () => {
    await enter('bench-full');
    await press('ArrowDown', 'Space');
    expect(await selectedCount()).toBe(1);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await selectedCount()).toBe(3);
    await press('Control+a');
    await page.getByText('20 selected', { exact: true }).waitFor();
    await press('Escape');
    expect(await selectedCount()).toBe(0);
  });

  it('leave the table with one Tab', async () => {
    await enter('bench-full');
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]'))).toBeNull();
  });
});
