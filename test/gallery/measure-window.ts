/**
 * Measures the cost of many devices in the window, over the gallery's in-memory bench: `node
 * test/gallery/measure-window.ts [devices …]`. Prints a table; a program, not a test, since times
 * depend on the machine.
 */
import type { CDPSession, Page } from 'playwright-core';

import { startEngine } from '../../scripts/runtime/engine.ts';
import { buildGallery } from './support/build-gallery.ts';
import { GALLERY_PAGE, openGallery } from './support/gallery.ts';

const TIMES = 40;
const counts = process.argv.slice(2).map(Number);
if (counts.length === 0) counts.push(2_000, 10_000, 50_000);

buildGallery();
const engine = await startEngine();
const gallery = await openGallery(engine.address);
const table = [];
for (const devices of counts) table.push(await measure(devices));
const head = ['devices', 'arrival: script', 'scroll: script', 'scroll: frame'];
for (const line of [head, head.map(() => '---'), ...table]) {
  process.stdout.write(`| ${line.join(' | ')} |\n`);
}
await gallery.close();
await engine.stop();

/** One line of the table: medians in ms. */
async function measure(devices: number) {
  const page = await gallery.open();
  page.setDefaultTimeout(120_000);
  await page.goto(`${GALLERY_PAGE}#bench-crowd?devices=${String(devices)}`);
  await page.getByRole('row').nth(3).waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const arrival = await repeated(cdp, page, 'arrive');
  const scroll = await repeated(cdp, page, 'scroll');
  await page.close();
  return [devices, arrival.script, scroll.script, scroll.frame];
}

async function repeated(cdp: CDPSession, page: Page, what: 'arrive' | 'scroll') {
  const scripts: number[] = [];
  const frames: number[] = [];
  for (let index = 0; index < TIMES; index += 1) {
    const before = await scriptMs(cdp);
    frames.push(await page.evaluate(inPage, { what, index }));
    scripts.push((await scriptMs(cdp)) - before);
  }
  // The first ones warm the page up.
  return { script: median(scripts.slice(10)), frame: median(frames.slice(10)) };
}

/** One arrival or one scroll in the page; returns the ms until the next frame. */
async function inPage({ what, index }: { what: 'arrive' | 'scroll'; index: number }) {
  const { galleryBench } = window as unknown as {
    galleryBench: { log: (event: object) => void; getSnapshot: () => Promise<{ value: never }> };
  };
  const grid = document.querySelector('[role=grid]');
  const serial = `TSTNEW${String(index).padStart(4, '0')}`;
  const sighting = {
    port: `1-1.${String(index)}`,
    vendorId: 1452,
    productId: 6405,
    bcdDevice: 0x1507,
    productName: 'Mac',
    serialText: serial,
    mode: 'booted-mac',
    kind: 'mac',
    ecid: null,
    serial: { value: serial, source: 'usb-mac' },
    udid: null,
    productType: 'Mac15,6',
    model: 'MacBook Pro',
    notes: [],
    noticedBy: 'event',
  };
  const startMs = performance.now();
  if (what === 'scroll') grid?.scrollBy(0, 900);
  else {
    galleryBench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: `serial:${serial}`,
      sighting,
      remembered: null,
    });
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - startMs;
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
