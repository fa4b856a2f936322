import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';

import { checkCopy } from '../../db/backup/check-copy.ts';
import { backUpLog, logFiles, verifyLog } from '../../db/index.ts';
import { withLog } from '../../main/headless/open-log.ts';
import { en } from '../../words/en.ts';
import { addProfile } from '../headless/support/data-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { armedBench, lastingBench } from './support/bench-story.ts';
import { createFaultyDisk } from './support/faulty-disk.ts';
import { chooseFile } from './support/file-dialogs.ts';
import { logPicture } from './support/picture.ts';
import { spoilRow } from './support/spoil-row.ts';
import { openNotices, seeLogChecked, seeRow } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

const { failed, unlogged, recovery, missed, damaged } = en.log;

const seeAlarm = (window: Page, fault: keyof typeof failed.faults): Promise<void> =>
  window.getByText(failed.faults[fault].what, { exact: true }).waitFor();

/**
 * The alarm can be heard before the window is first touched: its sound plays and is not held back.
 */
const soundState = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const context = new AudioContext();
    const { state } = context;
    void context.close();
    return state;
  });

describe('when the log cannot be written', () => {
  it('because the disk is full: says so loudest, keeps what it saw, and waits for a person', async () => {
    const dataDir = createUserFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=755', 'none', dataDir]);
    onTestFinished(() => void execFileSync('umount', ['--lazy', dataDir]));
    giveToUser(dataDir);
    const bench = await startVirtualBench({ network: 'shared' });
    onTestFinished(() => bench.stop());
    const { window } = await armedBench({ bench, dataDir, target: 3 });
    await bench.plug(booted('1-1', 'TEST00ZF01'));
    await seeRow(window, 'TEST00ZF01', en.states.logged);

    const filler = join(dataDir, 'filler');
    fill(filler);
    await bench.plug(booted('1-2', 'TEST00ZF02'));
    await seeAlarm(window, 'disk-full');
    await bench.plug(booted('1-3', 'TEST00ZF03'));
    await openNotices(window);
    await window.getByRole('heading', { name: unlogged.during }).waitFor();
    await window.getByText(unlogged.still).nth(1).waitFor();
    expect(await soundState(window)).toBe('running');
    await logPicture(window, 'disk-full');
    await window.getByRole('button', { name: failed.mute }).click();
    await window.getByText(failed.muted).waitFor();
    await bench.unplug('1-3');
    await window.getByText(/^Left \d/).waitFor();

    rmSync(filler);
    const confirm = window.getByRole('button', { name: failed.confirm });
    await confirm.waitFor();
    await logPicture(window, 'disk-full-confirm');
    expect(await window.getByText('TEST00ZF02').count()).toBeGreaterThan(0);
    await confirm.click();
    await seeRow(window, 'TEST00ZF02', en.states.logged);
    await window.getByText(unlogged.someLeft('1')).waitFor();
    await logPicture(window, 'disk-full-over');
  });

  it('because its file was moved: stops, copies it out, and goes on once it is back', async () => {
    const story = await lastingBench();
    const { window } = await armedBench(story);
    await story.bench.plug(booted('1-1', 'TEST00ZF11'));
    await seeRow(window, 'TEST00ZF11', en.states.logged);
    const { log, backups } = logFiles(story.dataDir);
    renameSync(log, `${log}.elsewhere`);
    await seeAlarm(window, 'replaced');
    await window.getByText(/^Logged rows are safe: \d+ rows were copied to /).waitFor();
    await logPicture(window, 'replaced');
    expect(readdirSync(backups).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    renameSync(`${log}.elsewhere`, log);
    await window.getByRole('button', { name: failed.confirm }).click();
    await story.bench.plug(booted('1-2', 'TEST00ZF12'));
    await seeRow(window, 'TEST00ZF12', en.states.logged);
  });
});

describe('when the folder of the log is gone', () => {
  it('and nothing can be written there: says not to close, asks natively, and copies to another place', async () => {
    const outer = createUserFolder();
    const story = { ...(await lastingBench()), dataDir: join(outer, 'data') };
    const { app, window } = await armedBench(story);
    await story.bench.plug(booted('1-1', 'TEST00ZF51'));
    await seeRow(window, 'TEST00ZF51', en.states.logged);
    rmSync(story.dataDir, { recursive: true });
    chownSync(outer, 0, 0);
    await window.getByText(/^Do not quit Muster: \d+ rows exist only/).waitFor();
    expect(await window.getByText(/is safe/).count()).toBe(0);
    await window.locator('[data-port="1-1"]').getByText(en.bench.map.unplug.leave).waitFor();
    await logPicture(window, 'not-copied');

    // Closing is asked about in the system's own dialog, and refused there.
    const asked = await app.evaluate(({ dialog, BrowserWindow }) => {
      let message = '';
      dialog.showMessageBoxSync = ((_: unknown, options: { message: string }) => {
        ({ message } = options);
        return 0;
      }) as typeof dialog.showMessageBoxSync;
      BrowserWindow.getAllWindows()[0]?.close();
      return message;
    });
    expect(asked).toMatch(/^Quitting now loses \d+ rows that were logged\.$/);

    const elsewhere = join(createUserFolder(), 'rescued.db');
    await chooseFile(app, elsewhere);
    await window.getByRole('button', { name: failed.rescue.button }).click();
    await window.getByText(/^Logged rows are safe: \d+ rows were copied to /).waitFor();
    expect(checkCopy(elsewhere).ok).toBe(true);
  });

  it('begins no new log at the next start, and offers the copy', async () => {
    const story = await lastingBench();
    const first = await armedBench(story);
    await story.bench.plug(booted('1-1', 'TEST00ZF61'));
    await seeRow(first.window, 'TEST00ZF61', en.states.logged);
    for (const name of readdirSync(story.dataDir).filter((one) => one !== 'window'))
      rmSync(join(story.dataDir, name), { recursive: true });
    await first.window.getByText(/^Logged rows are safe: \d+ rows were copied to /).waitFor();
    await first.kill();

    const { window } = await launchAppInTest(story);
    await window.getByText(recovery.gone).waitFor();
    await logPicture(window, 'gone');
    await window.getByRole('button', { name: recovery.restore }).click();
    await seeRow(window, 'TEST00ZF61', en.states.logged);
  });
});

/** Removes write permission for the folder and the log's files, or restores it. */
function allowWriting(dataDir: string, isAllowed: boolean): void {
  for (const name of readdirSync(dataDir).filter((one) => one.startsWith('muster.db'))) {
    chmodSync(join(dataDir, name), isAllowed ? 0o644 : 0o444);
  }
  chmodSync(dataDir, isAllowed ? 0o755 : 0o555);
}

it('says that the folder cannot be written any more, and logs what is there once it can', async () => {
  const disk = createFaultyDisk();
  const story = await lastingBench();
  const { window, kill } = await armedBench({ ...story, env: disk.env, target: 3 });
  await story.bench.plug(booted('1-1', 'TEST00ZF31'));
  await seeRow(window, 'TEST00ZF31', en.states.logged);

  // Permissions alone do not stop a process that has the file open; a disk that has become
  // read-only refuses each write.
  allowWriting(story.dataDir, false);
  await story.bench.plug(booted('1-3', 'TEST00ZF33'));
  await seeRow(window, 'TEST00ZF33', en.states.logged);
  disk.fail('write', 'EROFS');
  await story.bench.plug(booted('1-2', 'TEST00ZF32'));
  await seeAlarm(window, 'read-only');
  await openNotices(window);
  await window.getByRole('heading', { name: unlogged.during }).waitFor();
  await logPicture(window, 'read-only');
  expect(disk.fired()).toBeGreaterThan(0);

  disk.heal();
  allowWriting(story.dataDir, true);
  await seeRow(window, 'TEST00ZF32', en.states.logged);
  await window.getByText(unlogged.allLogged).waitFor();
  await kill();
  expect(verifyLog(story.dataDir).ok).toBe(true);
});

it('says which early row is not as it was written, and stays with it while the bench works', async () => {
  const story = await lastingBench();
  // The start checks the newest 2,000 rows, so only the full check reads this one.
  addRows(story.dataDir, 2100);
  spoilRow(logFiles(story.dataDir).log, 7);
  giveToUser(story.dataDir);
  const { window } = await armedBench(story);
  await window.getByRole('heading', { name: damaged.title }).waitFor();
  await window.getByText(/Rows? 7 /).waitFor();
  await story.bench.plug(booted('1-1', 'TEST00ZF41'));
  await seeRow(window, 'TEST00ZF41', en.states.logged);
  await window.getByText(damaged.next).waitFor();
  await logPicture(window, 'damaged');
});

describe('when the log cannot be opened', () => {
  it('because it is corrupt: says what each backup would keep and lose, and restores one', async () => {
    const dataDir = createUserFolder();
    for (let index = 1; index <= 40; index += 1) addProfile(dataDir, `Profile ${index}`);
    backUpLog(dataDir, { reason: 'by-hand', nowMs: Date.now() });
    addProfile(dataDir, 'After the backup');
    const { log, quarantine } = logFiles(dataDir);
    const bytes = readFileSync(log);
    bytes.fill(0x5a, bytes.length - 20_000, bytes.length - 9000);
    writeFileSync(log, bytes);
    giveToUser(dataDir);

    const { window } = await launchAppInTest({ dataDir });
    await window.getByRole('heading', { name: recovery.title }).waitFor();
    const restore = window.getByRole('button', { name: recovery.restore });
    await restore.waitFor();
    await window.getByText(recovery.reaches('41')).waitFor();
    await logPicture(window, 'corrupt');
    await restore.click();
    await seeLogChecked(window);
    await logPicture(window, 'restored');
    const [kept = ''] = readdirSync(quarantine);
    expect(readFileSync(join(quarantine, kept, 'muster.db')).equals(bytes)).toBe(true);
    expect(verifyLog(dataDir).ok).toBe(true);
  });
});

it('says after a start what came and left while it was not running', async () => {
  const story = await lastingBench();
  const first = await armedBench(story);
  await story.bench.plug(booted('1-1', 'TEST00ZF21'));
  await seeRow(first.window, 'TEST00ZF21', en.states.logged);
  await first.kill();
  await story.bench.unplug('1-1');
  await story.bench.plug(booted('1-2', 'TEST00ZF22'));
  await story.bench.plug(booted('1-3', 'TEST00ZF23'));
  const { window } = await launchAppInTest(story);
  await window.getByText(missed.both('2', '1')).waitFor();
  await seeLogChecked(window);
  await logPicture(window, 'missed');
});

/** Fills the log with this many meaningless rows. */
function addRows(dataDir: string, count: number): void {
  const event = { kind: 'mapping-removed', name: 'None' } as const;
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    atMs: Date.now(),
    monoMs: 0,
    by: null,
    event,
  }));
  withLog(dataDir, 'write', (log) => void log.append(rows));
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
