import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import {
  makeProfile,
  openDevice,
  openSession,
  seeCount,
  seeRow,
  seeStateCount,
} from '../e2e/support/technician.ts';
import { launchShipped } from './support/launch-shipped.ts';
import { testBuild } from './support/test-build.ts';

it('takes a technician from an empty bench to the first Mac, packed and with its fuses set', async () => {
  const { window, bench } = await launchShipped(testBuild().shipped);
  await window.getByRole('heading', { name: en.shell.firstRun.title }).waitFor();

  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Monday', target: 3 });
  await bench.plug(booted('1-1', 'TEST00Z001'));

  await seeRow(window, 'TEST00Z001', en.states.logged);
  await seeCount(window, 1, 3);
  await seeStateCount(window, 'enrolled', 0);
  const panel = await openDevice(window, 'TEST00Z001');
  await panel.getByText(en.device.notConfirmed).waitFor();
  expect(await window.title()).toBe('Muster');
});

it('plays 24 Macs in practice', async () => {
  const { window } = await launchShipped(testBuild().shipped, [
    ...['--practice', '--practice-speed', '40'],
  ]);
  await window.getByRole('complementary', { name: en.shell.practice }).waitFor();
  await window.getByText(en.bench.table.shown('24', '24')).waitFor();
  await seeStateCount(window, 'logged', 22);
  await seeStateCount(window, 'refused', 1);
  expect(await window.title()).toBe('Muster: practice');
});
