import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted, debugUsb, dfu, recovery, restore } from '../headless/support/usb-devices.ts';
import type { VirtualDevice } from '../support/virtual-device.ts';
import { armedBench } from './support/bench-story.ts';
import { deviceRows, factOf, openDevice, seeCount, seeRow, unfold } from './support/technician.ts';

const PORT = '1-1';
const ECID = '000E5A7C0DE50001';
const SERIAL = 'TEST00Z301';

it('shows one row for a Mac on its way from debug USB over DFU and restore to macOS', async () => {
  const { app, window, bench } = await armedBench({ target: 1 });
  const way: readonly (readonly [VirtualDevice, readonly string[]])[] = [
    [debugUsb(PORT), [en.states['serial-missing'], en.modes['debug-usb']]],
    [dfu(PORT, ECID), [en.states['serial-missing'], en.modes.dfu]],
    [recovery(PORT, ECID, SERIAL), [en.states.logged, en.modes.recovery, SERIAL]],
    [restore(PORT, ECID), [en.states.logged, en.modes.restore, SERIAL]],
    [booted(PORT, SERIAL), [en.states.logged, SERIAL]],
  ];
  for (const [device, shown] of way) {
    await bench.plug(device);
    await seeRow(window, ...shown);
    expect(await deviceRows(window).count()).toBe(1);
    if (device !== way.at(-1)?.[0]) {
      await bench.unplug(PORT);
      await deviceRows(window)
        .getByText(en.bench.table.here, { exact: true })
        .waitFor({ state: 'detached' });
    }
  }
  await seeCount(window, 1, 1);

  const panel = await openDevice(window, SERIAL);
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await panel.getByRole('button', { name: en.device.copySerial }).click();
  await panel.getByText(en.device.copied).waitFor();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(SERIAL);
  expect(await factOf(panel, en.device.reconnects).textContent()).toBe('4');
  const ecid = factOf(panel, en.device.ecid);
  expect(await panel.textContent()).not.toContain(ECID);
  await ecid.getByRole('button').click();
  expect(await ecid.textContent()).toBe(ECID);
  const timeline = await unfold(panel, en.device.timeline);
  await timeline.getByText(`Seen in ${en.modes['debug-usb']}`).waitFor();
});
