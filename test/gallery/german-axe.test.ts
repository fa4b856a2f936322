import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { axeFindings } from './support/axe.ts';
import { type Gallery, openPage, showStory } from './support/gallery.ts';
import { galleryInTest } from './support/in-test.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await galleryInTest();
  page = await openPage(gallery);
});
afterAll(() => gallery.close());

/** One of each kind of place; colours are the same in every language. */
it.each(['bench-busy', 'sessions-days', 'profiles-some', 'lists-some'])(
  'axe finds nothing in German: %s',
  async (story) => {
    await showStory(page, story, 'language=de');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await axeFindings(page)).toEqual([]);
  },
);
