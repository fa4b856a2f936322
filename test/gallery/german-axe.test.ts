import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';

import { axeFindings } from './support/axe.ts';
import { showStory } from './support/gallery.ts';
import { galleryPage } from './support/in-test.ts';

let page: Page;
beforeAll(async () => {
  page = await galleryPage();
});

/** One of each kind of place; colours are the same in every language. */
it.each(['bench-busy', 'sessions-days', 'profiles-some', 'lists-some'])(
  'axe finds nothing in German: %s',
  async (story) => {
    await showStory(page, story, 'language=de');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await axeFindings(page)).toEqual([]);
  },
);
