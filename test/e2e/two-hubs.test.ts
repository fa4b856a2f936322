import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import {
  deviceRows,
  factOf,
  openDevice,
  rowWith,
  seeCount,
  seeListed,
  seeRow,
  seeStateCount,
} from './support/technician.ts';

const MACS = Array.from({ length: 24 }, (_, index) => ({
  port: `1-${index < 12 ? 1 : 2}.${(index % 12) + 1}`,
  serial: `TEST00Z${String(index + 101)}`,
}));
/** Every eighth Mac has a loose cable. */
const LOOSE = MACS.filter((_, index) => index % 8 === 3);

it('shows 24 Macs through two hubs as 24 rows, however loose some cables are', async () => {
  const { window, bench, app } = await armedBench({ target: 24 });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1500, 1650));
  await bench.plugHub('1-1');
  await bench.plugHub('1-2');
  for (const { port, serial } of MACS) await bench.plug(booted(port, serial));
  await seeCount(window, 24, 24);

  for (const { port, serial } of LOOSE) {
    await bench.unplug(port);
    await rowWith(window, serial).getByText(en.bench.table.here).waitFor({ state: 'detached' });
    await bench.plug(booted(port, serial));
    await rowWith(window, serial).getByText(en.bench.table.here).waitFor();
    await bench.unplug(port);
    await bench.plug(booted(port, serial));
    const panel = await openDevice(window, serial);
    await expect.poll(() => factOf(panel, en.device.reconnects).textContent()).toBe('2');
    await panel.getByRole('button', { name: en.device.close }).click();
  }

  await seeCount(window, 24, 24);
  await seeStateCount(window, 'logged', 24);
  await seeListed(window, 24);
  expect(await deviceRows(window).count()).toBe(24);
  for (const { serial } of MACS) await seeRow(window, serial);
  for (const hub of ['1-1', '1-2']) {
    const sockets = window.getByRole('region', { name: en.bench.map.hub(hub) });
    expect(await sockets.getByRole('button').count()).toBe(12);
  }
  const atHub = window.getByRole('button', {
    name: new RegExp(`^${en.bench.map.portName('1-2.7')}: `),
  });
  expect(await atHub.innerText()).toContain(en.bench.map.cells.unplug);
});
