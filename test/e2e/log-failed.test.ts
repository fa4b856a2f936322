import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { armedBench } from './support/bench-story.ts';
import { deviceRows, factOf, openDevice, seeCount, seeRow } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

it('says in place of the top bar that nothing is logged, and logs what is there once it can', async () => {
  const dataDir = smallDisk();
  // A bench sees the file systems that existed when it began.
  const bench = await startVirtualBench({ network: 'shared' });
  onTestFinished(() => bench.stop());
  const { window } = await armedBench({ bench, dataDir, target: 3 });
  await bench.plug(booted('1-1', 'TEST00ZB01'));
  await seeRow(window, 'TEST00ZB01', en.states.logged);

  const filler = join(dataDir, 'filler');
  fill(filler);
  await bench.plug(booted('1-2', 'TEST00ZB02'));
  const alarm = window.getByRole('banner').getByRole('heading', { name: en.bench.log.failedTitle });
  await alarm.waitFor();
  await bench.plug(booted('1-3', 'TEST00ZB03'));
  await window.getByText(en.bench.map.notLogged).nth(1).waitFor();
  expect(await deviceRows(window).count()).toBe(1);
  await seeCount(window, 1, 3);
  await window.getByRole('contentinfo').getByText(en.shell.status.logFailed).waitFor();
  expect(await alarmHeight(window)).toBeLessThanOrEqual(96);

  rmSync(filler);
  await window.getByText(en.log.failed.ready, { exact: true }).waitFor();
  expect(await deviceRows(window).count()).toBe(1);
  await window.getByRole('button', { name: en.log.failed.confirm }).click();
  await alarm.waitFor({ state: 'detached' });
  await seeCount(window, 3, 3);
  for (const serial of ['TEST00ZB02', 'TEST00ZB03']) {
    const panel = await openDevice(window, serial);
    expect(await factOf(panel, en.device.reconnects).textContent()).toBe('0');
  }
  expect(await deviceRows(window).count()).toBe(3);
});

/** A data folder on its own disk, large enough for the window's files and little more. */
function smallDisk(): string {
  const folder = createUserFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=755', 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  giveToUser(folder);
  return folder;
}

/** Writes until the disk is full. */
function fill(file: string): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
}

/** The height of the top bar, which is the alarm now. */
const alarmHeight = async (window: Page): Promise<number> =>
  (await window.getByRole('banner').boundingBox())?.height ?? Infinity;
