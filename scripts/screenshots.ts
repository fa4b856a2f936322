/** Writes the pictures of docs/images from the gallery, whose benches are invented and whose clock stands still. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const gallery = join(root, '.cache/gallery/gallery/gallery.html');

/** A picture: its file, its story, and what a person does first. */
interface Picture {
  readonly name: string;
  readonly story: string;
  readonly first?: (page: Page) => Promise<void>;
  /** A part of the page instead of the whole window. */
  readonly only?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'guide', story: 'guide' },
  {
    name: 'profile',
    story: 'profiles-some',
    first: (page) => page.locator('main ul button').first().click(),
  },
  { name: 'readiness', story: 'readiness-some' },
  {
    name: 'device-steps',
    story: 'bench-full',
    first: async (page) => {
      await page.locator('[data-port="1-1.4"] button').click();
      await page.locator('[data-step]').nth(1).scrollIntoViewIfNeeded();
    },
  },
  { name: 'lists', story: 'lists-some', first: pasteList },
  {
    name: 'missing',
    story: 'lists-some',
    first: (page) => page.getByRole('button', { name: 'Missing', exact: true }).click(),
  },
  { name: 'slip', story: 'slip-page', only: 'article' },
  { name: 'slip-label', story: 'slip-label', only: 'article' },
];

mkdirSync(images, { recursive: true });
execFileSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'renderer/vite.gallery.config.ts'],
  { cwd: root, stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } },
);
const browser = await chromium.launch({
  executablePath: process.env['MUSTER_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--allow-file-access-from-files', '--no-sandbox'],
});
for (const picture of PICTURES) {
  // Paper looks the same in every theme.
  const themes = picture.only === undefined ? ['light', 'dark'] : ['light'];
  for (const theme of themes) await take(picture, theme);
}
await browser.close();

async function pasteList(page: Page): Promise<void> {
  const rows = [
    'Standort;Seriennummer;Inventarnummer;Farbe;Modell',
    'Room 4;TEST00A001;A-1;grey;MacBook Air 13-inch M3',
    'Room 4;test00a002;A-2;blue;',
    'Room 5;TEST00A007;A-7;;Mac mini',
    'Room 5;;A-8;;',
  ];
  await page.getByRole('textbox', { name: 'Or paste a list' }).fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Open the pasted rows' }).click();
  await page.locator('[data-mapper] [data-skipped] summary').click();
}

async function take({ name, story, first, only }: Picture, theme: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    deviceScaleFactor: only === undefined ? 1 : 2,
  });
  const hash = `#${story}?theme=${theme}`;
  await page.goto(`${pathToFileURL(gallery).href}${hash}`);
  await page.waitForSelector(`html[data-story='${hash}'] main`);
  await first?.(page);
  const path = join(images, only === undefined ? `${name}-${theme}.png` : `${name}.png`);
  await (only === undefined ? page : page.locator(only).first()).screenshot({ path });
  await page.close();
}
