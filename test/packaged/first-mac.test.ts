import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import {
  deviceRows,
  makeProfile,
  openDevice,
  openSession,
  seeCount,
  seeListed,
  seeRow,
  seeStateCount,
} from '../e2e/support/technician.ts';
import { launchShipped } from './support/launch-shipped.ts';
import { testBuild } from './support/test-build.ts';

it('takes a technician from an empty bench to the first Mac, packed and with its fuses set', async () => {
  const { window, bench, output } = await launchShipped(testBuild().shipped);
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();

  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Monday', target: 3 });
  await bench.plug(booted('1-1', 'TEST00Z001'));

  await seeRow(window, 'TEST00Z001', en.states.logged);
  await seeCount(window, 1, 3);
  await seeStateCount(window, 'enrolled', 0);
  const panel = await openDevice(window, 'TEST00Z001');
  await panel.getByText(en.inspector.notConfirmed, { exact: true }).waitFor();
  // Its own output names no device, and nothing watches for crashes to send.
  expect(output()).toContain('DevTools listening');
  expect(output()).not.toContain('TEST00Z001');
  expect(crashWatchers()).toEqual([]);
});

it('plays 24 Macs in practice', async () => {
  const { window } = await launchShipped(testBuild().shipped, [
    '--practice',
    '--practice-speed',
    '40',
  ]);
  await window.getByRole('note', { name: en.shell.practice }).waitFor();
  await seeListed(window, 24);
  await seeStateCount(window, 'logged', 18);
  await seeStateCount(window, 'serial-missing', 2);
  await seeStateCount(window, 'refused', 4);
  expect(await deviceRows(window).count()).toBeGreaterThan(5);
});

/** Chromium's crash handler runs in its own process once a crash reporter was started. */
const crashWatchers = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes('crashpad') && command.includes('muster'));
