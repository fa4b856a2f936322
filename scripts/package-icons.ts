/** Draws build/icon.svg into the icon files of all systems. Needs Chromium; run after a change of the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { icnsOf, icoOf, type IconPicture } from './packaging/icon-files.ts';

const build = join(import.meta.dirname, '..', 'build');
const drawing = readFileSync(join(build, 'icon.svg'), 'utf8');
const executablePath = process.env['MUSTER_CHROMIUM'] ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, chromiumSandbox: !asRoot });
const page = await browser.newPage();
const pictures: IconPicture[] = [];
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();

mkdirSync(join(build, 'icons'), { recursive: true });
for (const { size, png } of pictures.filter(({ size: each }) => each <= 512))
  writeFileSync(join(build, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(build, 'icon.icns'), icnsOf(pictures));
writeFileSync(join(build, 'icon.ico'), icoOf(pictures));
