import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { type BlankPages, blankPages } from '../../../scripts/runtime/blank-pages.ts';

const BUILT = join(import.meta.dirname, '../../../.cache/gallery');
/** No host has this name: the gallery is served from its own files, and nothing else is found. */
const ORIGIN = 'https://gallery.invalid';
/** The address of the gallery once it is built. */
export const GALLERY_PAGE = `${ORIGIN}/gallery/gallery.html`;

/** Pages that find the gallery's files and nothing else. */
export type Gallery = BlankPages;

/** Connects to a running engine; the gallery is already built (build-gallery.ts). */
export async function openGallery(address: string): Promise<Gallery> {
  const pages = await blankPages(address);
  const open = async (...size: Parameters<Gallery['open']>) => {
    const page = await pages.open(...size);
    await page.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return origin === ORIGIN ? route.fulfill({ path: join(BUILT, pathname) }) : route.abort();
    });
    return page;
  };
  return { ...pages, open };
}

/** A page for stories; an error or warning in its console fails the test. */
export async function openPage(
  gallery: Gallery,
  ...size: Parameters<Gallery['open']>
): Promise<Page> {
  const page = await gallery.open(...size);
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) throw new Error(message.text());
  });
  return page;
}

/** Shows one story from its start; `query` as in the gallery's address, e.g. `theme=dark`. */
export async function showStory(page: Page, story: string, query = ''): Promise<void> {
  const hash = `#${story}?${query}`;
  // A detour, so that the same story twice in a row restarts.
  if (page.url().endsWith(hash)) await leaveStory(page);
  await page.goto(`${GALLERY_PAGE}${hash}`);
  await page.waitForSelector(`html[data-story='${hash}'] main`);
}

/** Shows the index of the stories. */
export async function leaveStory(page: Page): Promise<void> {
  await page.goto(`${GALLERY_PAGE}#`);
  // Two changes of the address before the page checks would look like none.
  await page.waitForSelector("a[href='#components']");
}

/** Changes the colours of what is shown, as the window's own setting does. */
export const setTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
