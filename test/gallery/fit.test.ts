import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stories } from '../../renderer/gallery/stories.ts';
import { clipped, cutSerials, scrollsSideways, tableScrolls } from './support/controls.ts';
import { type Gallery, openPage, openStory, showStory } from './support/gallery.ts';
import { galleryInTest } from './support/in-test.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await galleryInTest();
});
afterAll(() => gallery.close());

const names = Object.keys(stories).filter((name) => name !== 'bench-crowd');

/** 1280×800 at 200 % zoom has the space of 640×400. */
const rooms = {
  'the smallest window': { size: { width: 1280, height: 800 }, query: '' },
  '200 % zoom': { size: { width: 640, height: 400 }, query: '' },
  'bench size': { size: { width: 1280, height: 800 }, query: 'density=bench' },
  'words two fifths longer': { size: { width: 1280, height: 800 }, query: 'language=pseudo' },
  German: { size: { width: 1280, height: 800 }, query: 'language=de' },
  'right to left': { size: { width: 1280, height: 800 }, query: 'language=rtl' },
} as const;

describe.each(Object.entries(rooms))('with %s', (_, { size, query }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(gallery, size);
  });
  afterAll(() => page.close());

  it.each(names)('%s shows every control whole', async (name) => {
    await showStory(page, name, query);
    expect(await clipped(page)).toEqual([]);
    expect(await cutSerials(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe('the table of devices', () => {
  it('shows each serial of 12 characters whole and needs no moving sideways', async () => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
    ]) {
      const page = await openPage(gallery, size);
      await showStory(page, 'bench-full');
      const serials = await page.getByRole('rowheader').locator('bdi').allTextContents();
      expect(serials.filter((serial) => serial.length === 12).length).toBeGreaterThan(2);
      expect(await cutSerials(page)).toEqual([]);
      expect(await tableScrolls(page)).toBe(false);
      await page.close();
    }
  });
});

describe('the check itself', () => {
  it('reports a serial that its column cuts', async () => {
    const page = await openStory(gallery, 'bench-full');
    await page.addStyleTag({ content: '[role=rowheader] { max-width: 90px; overflow: hidden }' });
    expect(await cutSerials(page)).not.toEqual([]);
    await page.close();
  });

  it('reports a control of fixed width whose words do not fit', async () => {
    const page = await openStory(gallery, 'bench-one');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'A long name on a narrow button';
      button.style.cssText = 'width: 60px; overflow: hidden; white-space: nowrap';
      document.querySelector('main')?.append(button);
    });
    expect(await clipped(page)).toHaveLength(1);
    await page.close();
  });
});
