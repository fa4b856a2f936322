/** Renders build/icon.svg into the icon files of all systems; run it after changing the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { icnsOf, icoOf, type IconPicture } from './packaging/icon-files.ts';
import { blankPages } from './runtime/blank-pages.ts';
import { startEngine } from './runtime/engine.ts';

const build = join(import.meta.dirname, '..', 'build');
const drawing = readFileSync(join(build, 'icon.svg'), 'utf8');
const engine = await startEngine();
const pages = await blankPages(engine.address);
const page = await pages.open();
const pictures: IconPicture[] = [];
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await pages.close();
await engine.stop();

mkdirSync(join(build, 'icons'), { recursive: true });
for (const { size, png } of pictures.filter(({ size: each }) => each <= 512))
  writeFileSync(join(build, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(build, 'icon.icns'), icnsOf(pictures));
writeFileSync(join(build, 'icon.ico'), icoOf(pictures));
