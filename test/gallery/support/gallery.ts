import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, '.cache/gallery/gallery/gallery.html');
const CONFIG = join(ROOT, 'renderer/vite.gallery.config.ts');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const CHROMIUM = process.env['MUSTER_CHROMIUM'] ?? '/usr/bin/chromium';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Builds the gallery once for the tests of one file and opens a browser for them. */
export function openGallery(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`Chromium is missing at ${CHROMIUM}: apt-get install -y chromium`);
  }
  // In a process of its own: under the test runner's NODE_ENV react-aria draws every row of a table.
  execFileSync(process.execPath, [VITE, 'build', '--config', CONFIG, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return chromium.launch({
    executablePath: CHROMIUM,
    // The page is a local file made of modules; root may not use the sandbox, as in most containers.
    args: ['--allow-file-access-from-files', '--no-sandbox'],
  });
}

export interface StoryOptions {
  readonly theme?: Theme;
  readonly query?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** One story in a fresh page, settled; a message of the browser's console fails the test. */
export async function openStory(
  browser: Browser,
  story: string,
  { theme = 'light', query = '', size = { width: 1280, height: 800 } }: StoryOptions = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: size,
    reducedMotion: 'reduce',
    colorScheme: theme,
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) throw new Error(message.text());
  });
  await page.goto(`${pathToFileURL(PAGE).href}#${story}?theme=${theme}${query}`);
  await page.waitForSelector('main');
  return page;
}
