import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { stories } from '../../renderer/gallery/stories.ts';
import type { ViewChoices, ViewSettings } from '../../renderer/state/view-settings.ts';
import { clipped, cutSerials, scrollsSideways, tableScrolls } from './support/controls.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage, galleryStory } from './support/in-test.ts';

const names = Object.keys(stories).filter((name) => name !== 'bench-crowd');

const SMALLEST = { width: 1280, height: 800 };

/** A room, and the way into it from the room before. */
interface Room {
  readonly name: string;
  readonly enter: (page: Page) => Promise<void>;
}

/** The rooms in which every story is looked at, by the words in which it is opened. */
const rooms: Readonly<Record<string, readonly Room[]>> = {
  'language=en': [
    { name: 'the smallest window', enter: (page) => page.setViewportSize(SMALLEST) },
    { name: 'the rows of a bench', enter: (page) => setView(page, { density: 'bench' }) },
    {
      // 1280×800 at 200 % zoom has the space of 640×400.
      name: '200 % zoom',
      enter: async (page) => {
        await setView(page, { density: 'desk' });
        await page.setViewportSize({ width: 640, height: 400 });
      },
    },
  ],
  'language=de': [{ name: 'German', enter: (page) => page.setViewportSize(SMALLEST) }],
  'language=pseudo': [
    { name: 'words two fifths longer', enter: () => Promise.resolve() },
    { name: 'right to left', enter: runRightToLeft },
  ],
};

/** As the window's own setting does. */
const setView = (page: Page, change: Partial<ViewChoices>): Promise<void> =>
  page.evaluate((chosen) => {
    const { galleryView } = window as unknown as { readonly galleryView: ViewSettings };
    galleryView.set(chosen);
  }, change);

function runRightToLeft(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

/** Two frames: what a change of the room makes the window do anew is done. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

describe('in every room and language', () => {
  let page: Page;
  beforeAll(async () => {
    page = await galleryPage(SMALLEST);
  });

  it.each(names)('%s shows every control whole', async (story) => {
    for (const [query, within] of Object.entries(rooms)) {
      await showStory(page, story, query);
      for (const { name, enter } of within) {
        await enter(page);
        await settled(page);
        expect(await clipped(page), name).toEqual([]);
        expect(await cutSerials(page), name).toEqual([]);
        expect(await scrollsSideways(page), name).toBe(false);
      }
    }
  });
});

describe('the table of devices', () => {
  it('shows each serial of 12 characters whole and needs no moving sideways', async () => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
    ]) {
      const page = await galleryPage(size);
      await showStory(page, 'bench-full');
      const serials = await page.getByRole('rowheader').locator('bdi').allTextContents();
      expect(serials.filter((serial) => serial.length === 12).length).toBeGreaterThan(2);
      expect(await cutSerials(page)).toEqual([]);
      expect(await tableScrolls(page)).toBe(false);
    }
  });
});

describe('the check itself', () => {
  it('reports a serial that its column cuts', async () => {
    const page = await galleryStory('bench-full');
    await page.addStyleTag({ content: '[role=rowheader] { max-width: 90px; overflow: hidden }' });
    expect(await cutSerials(page)).not.toEqual([]);
  });

  it('reports a control of fixed width whose words do not fit', async () => {
    const page = await galleryStory('bench-one');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'A long name on a narrow button';
      button.style.cssText = 'width: 60px; overflow: hidden; white-space: nowrap';
      document.querySelector('main')?.append(button);
    });
    expect(await clipped(page)).toHaveLength(1);
  });
});
