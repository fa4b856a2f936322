/**
 * `npm run screenshots`: writes the pictures of docs/images from the gallery, whose benches are invented and whose clock
 * is frozen.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { startEngine } from '../../scripts/runtime/engine.ts';
import { buildGallery } from '../gallery/support/build-gallery.ts';
import { openGallery, openPage, showStory } from '../gallery/support/gallery.ts';

const images = join(import.meta.dirname, '../..', 'docs/images');

/** A picture: its file, its story, and what a person does first. */
interface Picture {
  readonly name: string;
  readonly story: string;
  readonly first?: (page: Page) => Promise<void>;
  /** A part of the page instead of the whole window. */
  readonly only?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'empty-bench', story: 'bench-first-run' },
  { name: 'bench', story: 'bench-full' },
  {
    name: 'refused',
    story: 'bench-full',
    first: (page) => page.locator('[data-lane=refused] [role=rowheader]').first().click(),
  },
  { name: 'device-steps', story: 'bench-full', first: openDeviceOf('1-1.9') },
  { name: 'log-failed', story: 'bench-log-failed' },
  { name: 'services', story: 'device-services' },
  { name: 'settings', story: 'settings-appearance' },
  { name: 'hand-over', story: 'exports-some' },
  {
    name: 'profile',
    story: 'profiles-some',
    first: (page) => page.locator('main ul button').first().click(),
  },
  { name: 'readiness', story: 'readiness-some' },
  { name: 'lists', story: 'import-some', first: pasteList },
  { name: 'wall', story: 'wall-unnamed' },
  { name: 'slip', story: 'slip-page', only: 'article' },
  { name: 'slip-label', story: 'slip-label', only: 'article' },
];

mkdirSync(images, { recursive: true });
buildGallery();
const engine = await startEngine();
const gallery = await openGallery(engine.address);
for (const picture of PICTURES) {
  // Paper looks the same in every theme.
  const themes = picture.only === undefined ? ['light', 'dark'] : ['light'];
  for (const theme of themes) await take(picture, theme);
}
await gallery.close();
await engine.stop();

function openDeviceOf(port: string): (page: Page) => Promise<void> {
  return (page) => page.locator(`[data-port="${port}"] button`).click();
}

async function pasteList(page: Page): Promise<void> {
  const rows = [
    'Standort;Seriennummer;Inventarnummer;Farbe;Modell',
    'Room 4;TEST00A001;A-1;grey;MacBook Air 13-inch M3',
    'Room 4;test00a002;A-2;blue;',
    'Room 5;TEST00A007;A-7;;Mac mini',
    'Room 5;;A-8;;',
  ];
  await page.getByRole('textbox', { name: 'Or paste a list' }).fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Open pasted rows' }).click();
  await page.locator('[data-stage=list] [data-skipped] summary').click();
}

async function take({ name, story, first, only }: Picture, theme: string): Promise<void> {
  const page = await openPage(gallery, { width: 1440, height: 900 });
  await showStory(page, story, `theme=${theme}`);
  await first?.(page);
  if (only === undefined) await page.screenshot({ path: join(images, `${name}-${theme}.png`) });
  else writeFileSync(join(images, `${name}.png`), await twiceAsSharp(page, only));
  await page.close();
}

/** A part of the page at double resolution. */
async function twiceAsSharp(page: Page, selector: string): Promise<Buffer> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing to see of ${selector}`);
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureScreenshot', {
    clip: { ...box, scale: 2 },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}
