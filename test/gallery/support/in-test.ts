import type { Page } from 'playwright-core';
import { inject } from 'vitest';

import { type Size, SMALLEST } from '../../../scripts/runtime/blank-pages.ts';
import { leaveStory, openGallery, openPage, showStory } from './gallery.ts';

let opened: Promise<Page> | undefined;

const open = async (): Promise<Page> => openPage(await openGallery(inject('galleryEngine')));

/**
 * The page for stories, without what an earlier test left on it. All tests of a run share one: to
 * load the gallery takes as long as ten stories.
 */
export async function galleryPage(size: Size = SMALLEST): Promise<Page> {
  const page = await (opened ??= open());
  await leaveStory(page);
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove();
  });
  await page.mouse.move(0, 0);
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  return page;
}

/** One story in it, in the smallest window. */
export async function galleryStory(story: string): Promise<Page> {
  const page = await galleryPage();
  await showStory(page, story);
  return page;
}
