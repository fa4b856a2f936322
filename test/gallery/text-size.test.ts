import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { settingsStories } from '../../renderer/gallery/settings-stories.ts';
import { TEXT_SIZE } from '../../renderer/state/view-settings.ts';
import { clipped, scrollsSideways } from './support/controls.ts';
import { type Gallery, openPage, showStory } from './support/gallery.ts';
import { galleryInTest } from './support/in-test.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await galleryInTest();
  page = await openPage(gallery, { width: 1280, height: 800 });
});
afterAll(() => gallery.close());

const LARGEST = `text=${String(TEXT_SIZE.max)}`;

describe('Settings', () => {
  it.each(Object.keys(settingsStories))('%s fit at the largest text size', async (name) => {
    await showStory(page, name, LARGEST);
    expect(await clipped(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
