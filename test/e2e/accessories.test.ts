import { expect, it } from 'vitest';

import { ACCESSORIES, booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { deviceRows, seeListed, seeRow } from './support/technician.ts';

it('never logs keyboards, displays, hubs, Billboard notices and other makers’ devices', async () => {
  const { window, bench } = await armedBench();
  for (const device of ACCESSORIES) await bench.plug(device);
  // The bench processes devices in order: the Mac's row comes after everything before it.
  await bench.plug(booted('1-9', 'TEST00Z501'));
  await seeRow(window, 'TEST00Z501');
  expect(await deviceRows(window).count()).toBe(1);
  await seeListed(window, 1);
  const shown = (await window.locator('body').innerText()).replaceAll(/\s/g, '');
  for (const { serial } of ACCESSORIES) if (serial) expect(shown).not.toContain(serial);
});
