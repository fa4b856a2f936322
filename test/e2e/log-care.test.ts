import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';

import { listBackups, logFiles, verifyLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { addProfile } from '../headless/support/data-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { armedBench, lastingBench } from './support/bench-story.ts';
import { createFaultyDisk } from './support/faulty-disk.ts';
import { logPicture } from './support/picture.ts';
import { spoilRow } from './support/spoil-row.ts';
import {
  chooseCommand,
  closeSheet,
  openNotices,
  seeLogChecked,
  seeRow,
  seeTechnician,
  signIn,
} from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

const { failed, missed, care, recovery, lowSpace } = en.log;

/** How many rows of the log record a sighting of this Mac. */
function sightingsOf(dataDir: string, serial: string): number {
  const db = new Database(logFiles(dataDir).log, { readonly: true });
  const count = db
    .prepare<[string], number>(
      `SELECT count(*) FROM log WHERE kind = 'device-sighted' AND serial = ?`,
    )
    .pluck()
    .get(serial);
  db.close();
  return count ?? 0;
}

it.each(['sync', 'write'] as const)(
  'an error of the disk (%s) is not known yet, is checked, and ends with each row exactly once',
  async (call) => {
    const disk = createFaultyDisk();
    const story = await lastingBench();
    const { window, kill } = await armedBench({ ...story, env: disk.env, target: 3 });
    await story.bench.plug(booted('1-1', 'TEST00ZG01'));
    await seeRow(window, 'TEST00ZG01', en.states.logged);

    disk.fail(call);
    await story.bench.plug(booted('1-2', 'TEST00ZG02'));
    await window.getByText(failed.faults['io-error'].what, { exact: true }).waitFor();
    await window.getByText(`${failed.checking}.`, { exact: true }).waitFor();
    await story.bench.plug(booted('1-3', 'TEST00ZG03'));
    await openNotices(window);
    await window.getByText('TEST00ZG03').first().waitFor();
    expect(await window.getByText(en.bench.map.notLogged).count()).toBe(0);
    expect(await window.getByText(en.bench.map.notKnownYet, { exact: true }).count()).toBe(2);
    expect(disk.fired()).toBeGreaterThan(0);
    if (call === 'sync') await logPicture(window, 'io-error');

    disk.heal();
    await window.getByRole('heading', { name: en.bench.log.failedTitle }).waitFor({
      state: 'detached',
    });
    for (const serial of ['TEST00ZG02', 'TEST00ZG03']) {
      await seeRow(window, serial, en.states.logged);
    }
    if (call === 'sync') await logPicture(window, 'io-error-over');
    await kill();
    for (const serial of ['TEST00ZG01', 'TEST00ZG02', 'TEST00ZG03']) {
      expect(sightingsOf(story.dataDir, serial)).toBe(1);
    }
    expect(verifyLog(story.dataDir).ok).toBe(true);
  },
);

it('says after a sleep of the computer what came and left meanwhile', async () => {
  const { app, window, bench } = await armedBench({ isCold: true });
  await bench.plug(booted('1-1', 'TEST00ZG11'));
  await seeRow(window, 'TEST00ZG11', en.states.logged);
  // While asleep no program runs, but the computer's clock continues.
  const pid = await app.evaluate(() => {
    const awake = Date.now.bind(Date);
    Date.now = () => awake() + 3_600_000;
    return process.pid;
  });
  process.kill(pid, 'SIGSTOP');
  await bench.unplug('1-1');
  await bench.plug(booted('1-2', 'TEST00ZG12'));
  await bench.plug(booted('1-3', 'TEST00ZG13'));
  process.kill(pid, 'SIGCONT');
  await window.getByText(missed.both('2', '1')).waitFor();
  await window.getByText(/while this computer slept, since/).waitFor();
  await logPicture(window, 'slept');
  await window.getByRole('button', { name: missed.dismiss }).click();
  await window.getByText(missed.both('2', '1')).waitFor({ state: 'detached' });
});

it('backs up when asked, and goes back to a backup from the open window', async () => {
  const story = await lastingBench();
  for (let index = 1; index <= 40; index += 1) addProfile(story.dataDir, `Profile ${index}`);
  giveToUser(story.dataDir);
  const { window } = await launchAppInTest(story);
  const openCare = (): Promise<void> => chooseCommand(window, 'log');
  await seeLogChecked(window);
  await openCare();
  const dialog = window.getByRole('dialog', { name: en.settings.title });
  await dialog.getByText(recovery.noBackups).waitFor();
  await dialog.getByRole('button', { name: care.backUp }).click();
  await dialog.getByText(care.backedUp('40')).waitFor();
  await dialog.getByText(recovery.losesNone).waitFor();
  expect(listBackups(logFiles(story.dataDir))).toMatchObject([
    { reason: 'by-hand', newest: { seq: 40 } },
  ]);
  const restore = dialog.getByRole('button', { name: recovery.restore });
  await logPicture(window, 'care');

  // A row is changed without going through the open log, which copies what it has; the backup has
  // the original row.
  spoilRow(logFiles(story.dataDir).log, 7);
  giveToUser(story.dataDir);
  await closeSheet(window);
  await openCare();
  await dialog.getByText(recovery.losesNone).first().waitFor();
  await restore.first().click();
  await dialog.waitFor({ state: 'detached' });
  await seeLogChecked(window);
  expect(verifyLog(story.dataDir)).toMatchObject({ ok: true, rows: 41, restored: [41] });
  await logPicture(window, 'care-restored');

  // USB is watched as before.
  await story.bench.plug(booted('1-1', 'TEST00ZG21'));
  await window.getByText('TEST00ZG21').first().waitFor();
});

it('says when a backup was not restored, and goes on with the log of before and the same person', async () => {
  const story = await lastingBench();
  for (let index = 1; index <= 3; index += 1) addProfile(story.dataDir, `Profile ${index}`);
  giveToUser(story.dataDir);
  const { window } = await launchAppInTest(story);
  await seeLogChecked(window);
  await signIn(window, 'Technician 1');
  await chooseCommand(window, 'log');
  const dialog = window.getByRole('dialog', { name: en.settings.title });
  await dialog.getByRole('button', { name: care.backUp }).click();
  // An obstacle where the restored log is made.
  const inTheWay = `${logFiles(story.dataDir).log}.restoring`;
  mkdirSync(inTheWay);
  await dialog.getByRole('button', { name: recovery.restore }).click();
  await dialog
    .getByRole('alert')
    .getByText(/The log was not restored/)
    .waitFor();

  rmSync(inTheWay, { recursive: true });
  await closeSheet(window);
  await seeTechnician(window, 'Technician 1');
  await story.bench.plug(booted('1-1', 'TEST00ZG41'));
  await window.getByText('TEST00ZG41').first().waitFor();
  expect(verifyLog(story.dataDir)).toMatchObject({ ok: true, rows: 3 });

  await chooseCommand(window, 'log');
  await dialog.getByRole('button', { name: recovery.restore }).click();
  await dialog.waitFor({ state: 'detached' });
  await seeTechnician(window, 'Technician 1');
});

it('warns before the disk is full, with the number, and stops when there is room again', async () => {
  const dataDir = createUserFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=755', 'none', dataDir]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', dataDir]));
  giveToUser(dataDir);
  const bench = await startVirtualBench({ network: 'shared' });
  onTestFinished(() => bench.stop());
  const filler = join(dataDir, 'filler');
  const left = Number(execFileSync('stat', ['--file-system', '--format=%a', dataDir])) * 4096;
  writeFileSync(filler, Buffer.alloc(left - 9 * 1024 * 1024));
  const { window } = await armedBench({ bench, dataDir });
  const warning = window.getByText(lowSpace.next);
  await warning.waitFor();
  await window.getByText(/Low disk space for the log: \d+ MB left/).waitFor();
  await logPicture(window, 'low-space');
  await bench.plug(booted('1-1', 'TEST00ZG31'));
  await seeRow(window, 'TEST00ZG31', en.states.logged);
  rmSync(filler);
  await warning.waitFor({ state: 'detached' });
});
