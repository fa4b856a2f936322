import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { isWell } from '../headless/support/data-folder.ts';
import { launchApp } from '../support/launch-app.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { lastingBench } from './support/bench-story.ts';
import {
  deviceRows,
  makeProfile,
  openSession,
  rowWith,
  seeCount,
  seeRow,
} from './support/technician.ts';

const MACS = Array.from({ length: 6 }, (_, index) => ({
  port: `1-${index + 1}`,
  serial: `TEST00Z6${String(index + 10)}`,
}));

it('comes back into the open session after a crash with every row that was visible', async () => {
  const place = await lastingBench();
  const before = await launchApp(place);
  await makeProfile(before.window, { name: 'Shared Macs' });
  await openSession(before.window, { name: 'Monday', target: 8 });
  for (const { port, serial } of MACS) await place.bench.plug(booted(port, serial));
  await seeCount(before.window, MACS.length, 8);
  await before.kill();
  await place.bench.unplug('1-2');
  await place.bench.plug(booted('1-7', 'TEST00Z620'));

  const { window } = await launchAppInTest(place);
  await seeCount(window, MACS.length + 1, 8);
  await window.getByText('Monday', { exact: true }).waitFor();
  for (const { serial } of MACS) await seeRow(window, serial, en.states.logged);
  await rowWith(window, 'TEST00Z611')
    .getByText(en.bench.table.here, { exact: true })
    .waitFor({ state: 'detached' });
  await seeRow(window, 'TEST00Z620', en.bench.table.here);
  expect(await deviceRows(window).count()).toBe(MACS.length + 1);
  expect(isWell(place.dataDir)).toBe(true);
});
