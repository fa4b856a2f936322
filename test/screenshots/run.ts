/** `npm run screenshots`: pictures of the real window for docs/images/. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { buildTargets } from '../../scripts/build-targets.ts';
import { ensureOrdinaryUser } from '../../scripts/runtime/ordinary-user.ts';
import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import {
  goToSetup,
  makeProfile,
  openSession,
  openSteps,
  rowWith,
  seeRow,
  seeListed,
  seeStateCount,
  waitingRows,
  signIn,
} from '../e2e/support/technician.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const root = join(import.meta.dirname, '..', '..');
const images = join(root, 'docs', 'images');
const SCREEN = '1440x900';

mkdirSync(images, { recursive: true });
if (!process.argv.includes('--no-build')) await buildTargets(root);
await pictureEmptyBench();
await picturePractice();
await pictureFailedLog();

async function pictureEmptyBench(): Promise<void> {
  const launched = await launchApp({ screen: SCREEN });
  const { window } = launched;
  await window.getByRole('heading', { name: en.shell.idle.title }).waitFor();
  await picture(window, 'empty-bench', 'light');
  await goToSetup(window, 'profiles');
  await window.getByRole('textbox', { name: en.profiles.name }).fill('Shared Macs');
  await picture(window, 'profile-editor', 'light');
  await launched.close();
}

async function picturePractice(): Promise<void> {
  const args = ['--practice', '--practice-speed', '20'];
  const launched = await launchApp({ screen: SCREEN, args });
  const { window } = launched;
  await signIn(window, 'Technician 1');
  await seeStateCount(window, 'refused', 1);
  await seeListed(window, 24);
  await followUpSome(window);
  await picture(window, 'bench-light', 'light');
  await picture(window, 'bench-dark', 'dark');
  await rowWith(window, en.bench.list.states.done).first().getByRole('rowheader').click();
  await window.getByRole('article').waitFor();
  await picture(window, 'device-panel', 'light');
  await waitingRows(window, 'refused')
    .getByRole('button', { name: new RegExp(`^${en.lanes.compare}, `) })
    .first()
    .click();
  await window.getByRole('heading', { name: en.device.refusal, exact: true }).waitFor();
  await picture(window, 'refused', 'light');
  await launched.close();
}

/** Some devices more advanced than others, as on a bench at noon. */
async function followUpSome(window: Page): Promise<void> {
  for (const number of ['1', '2', '3']) {
    await rowWith(window, en.states.logged).first().getByRole('rowheader').click();
    const panel = window.getByRole('article');
    await panel.getByRole('button', { name: en.device.confirm }).click();
    await panel.getByRole('button', { name: en.inspector.withdraw }).waitFor();
    const steps = number === '3' ? 0 : await openSteps(panel).count();
    for (let left = steps; left > 0; left -= 1) {
      await openSteps(panel).first().click();
      await openSteps(panel)
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    await panel.getByRole('button', { name: en.device.close }).click();
  }
}

/** A disk that is full while Macs are plugged in. */
async function pictureFailedLog(): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'muster-disk-'));
  const { uid, gid } = ensureOrdinaryUser();
  const options = `size=48m,mode=755,uid=${uid},gid=${gid}`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]);
  chmodSync(disk, 0o755);
  const launched = await launchApp({ screen: SCREEN, dataDir: disk });
  try {
    await pictureFullDisk(launched, disk);
  } finally {
    await launched.close();
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function pictureFullDisk({ window, bench }: LaunchedApp, disk: string): Promise<void> {
  await makeProfile(window, { name: 'Shared Macs' });
  await openSession(window, { name: 'Monday', target: 12 });
  for (const number of [1, 2, 3]) await bench.plug(booted(`1-${number}`, `SHOT00Z00${number}`));
  await seeRow(window, 'SHOT00Z003');
  fill(join(disk, 'filler'));
  for (const number of [4, 5]) await bench.plug(booted(`1-${number}`, `SHOT00Z00${number}`));
  await window.getByRole('heading', { name: en.bench.log.failedTitle }).waitFor();
  await window.getByText(en.bench.map.notLogged).nth(1).waitFor();
  await picture(window, 'log-failed', 'light');
}

function fill(file: string): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for this size; the next smaller one takes what is left.
    }
  }
}

async function picture(window: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
  await window.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
}
