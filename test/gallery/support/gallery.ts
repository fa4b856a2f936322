import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, '.cache/gallery/gallery/gallery.html');
/** The address of the gallery once it is built. */
export const GALLERY_PAGE = pathToFileURL(PAGE).href;
const CHROMIUM = process.env['MUSTER_CHROMIUM'] ?? '/usr/bin/chromium';

const NO_LOOKUPS = '--host-resolver-rules=MAP * ~NOTFOUND';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Opens a browser for the tests of one file; the gallery is built (build-gallery.ts). */
export function openGallery(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`Chromium is missing at ${CHROMIUM}: apt-get install -y chromium`);
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    // The page is a local file made of modules; root may not use the sandbox, as in most containers.
    // A browser that looks up its maker's hosts would only wait for an answer that never comes.
    args: ['--allow-file-access-from-files', '--no-sandbox', NO_LOOKUPS],
  });
}

/** A page for stories; an error or warning of the browser's console fails the test. */
export async function openPage(browser: Browser, size = SMALLEST): Promise<Page> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) throw new Error(message.text());
  });
  return page;
}

/** The smallest window that Muster is made for. */
const SMALLEST = { width: 1280, height: 800 };

/** Shows one story from its start; `query` as the gallery's address takes it, e.g. `theme=dark`. */
export async function showStory(page: Page, story: string, query = ''): Promise<void> {
  const hash = `#${story}?${query}`;
  // A detour over the index, so that the same story twice in a row starts anew.
  await page.goto(`${GALLERY_PAGE}#`);
  // Two changes of the address before the page looks at the first would be none to it.
  await page.waitForSelector("a[href='#components']");
  await page.goto(`${GALLERY_PAGE}${hash}`);
  await page.waitForSelector(`html[data-story='${hash}'] main`);
}

/** One story in a page of its own. */
export async function openStory(browser: Browser, story: string): Promise<Page> {
  const page = await openPage(browser);
  await showStory(page, story);
  return page;
}
