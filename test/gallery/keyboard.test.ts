import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { galleryStory } from './support/in-test.ts';

/** The focused element, and whether its focus is visible. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const marks = [element, ...document.querySelectorAll(':focus-within')].map((one) =>
      getComputedStyle(one),
    );
    return {
      place: `${element.tagName} ${String(Math.round(left))},${String(Math.round(top))}`,
      isShown: width > 0 && height > 0,
      hasMark: marks.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px'),
    };
  });

/** Goes once around the page with Tab. */
async function tabAround(page: Page, presses: number) {
  const places = [];
  for (let count = 0; count < presses; count += 1) {
    await page.keyboard.press('Tab');
    places.push(await focused(page));
  }
  return places.filter((place) => place !== null);
}

describe('the keyboard alone', () => {
  it.each(['bench-full', 'bench-idle', 'profiles-first', 'sessions-some'])(
    'goes through %s without a trap, and the focus can always be seen',
    async (name) => {
      const page = await galleryStory(name);
      const places = await tabAround(page, 70);
      expect(places.filter((place) => !place.isShown || !place.hasMark)).toEqual([]);
      expect(new Set(places.map((place) => place.place)).size).toBeGreaterThan(5);
      const first = places[0]?.place;
      expect(places.slice(1).some((place) => place.place === first)).toBe(true);
    },
  );

  it('filters the list, opens a Mac, ticks its first step and comes back', async () => {
    const page = await galleryStory('bench-one');
    await page.getByRole('combobox', { name: en.find.label }).focus();
    // At the speed of a person: a scanner's Enter would be a scan.
    await page.keyboard.type('macbook', { delay: 60 });
    await page.getByRole('option', { name: en.find.narrow('macbook') }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: en.bench.table.clearText('macbook') }).focus();
    await toTheRows(page);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('article');
    await panel.waitFor();
    await panel.getByRole('checkbox').first().focus();
    await page.keyboard.press('Enter');
    await panel.getByText('Ana 14:05', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[role=row]') !== null)).toBe(
      true,
    );
  });

  it('goes to the next Mac that needs a person on n', async () => {
    const page = await galleryStory('bench-full');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: /No\. 12\b/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: /No\. 13\b/ }).waitFor();
  });

  it('selects rows with Space and can do a step for all of them', async () => {
    const page = await galleryStory('bench-full');
    await page
      .getByRole('toolbar', { name: en.bench.progress.states })
      .getByRole('button')
      .first()
      .focus();
    await toTheRows(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 selected', { exact: true }).waitFor();
  });

  it('moves the edge of the side panel with the arrow keys', async () => {
    const page = await galleryStory('bench-full');
    const edge = page.getByRole('separator');
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  });
});

/** From the search to the first device: how the list is arranged and its first group are between. */
async function toTheRows(page: Page): Promise<void> {
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
}
