import Database from 'better-sqlite3';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { logFiles } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { addProfile } from '../headless/support/data-folder.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { startWatch } from '../headless/support/watch.ts';
import { launchAppInTest } from '../support/app-in-test.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';
import { armedBench, lastingBench } from './support/bench-story.ts';
import { logPicture } from './support/picture.ts';
import { makeProfile, seeRow } from './support/technician.ts';
import { createUserFolder, giveToUser } from './support/user-folder.ts';

/** The screen instead of the bench, with its next action; the same on stderr, once. */
async function seeStopped({ window, output }: LaunchedApp, what: string, next: string) {
  await window.getByRole('heading', { level: 1, name: what }).waitFor();
  await window.getByText(next).waitFor();
  await window.getByText(en.shell.stopped).waitFor();
  expect(output().split(what).length - 1).toBe(1);
}

/** The log's files with their bytes; Chromium's files for its window are not part of it. */
function logBytes(folder: string): Readonly<Record<string, Buffer>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

// The empty lock file exists beforehand in a folder that Muster has used: it never holds anything.
describe('instead of the bench, a screen that says why', () => {
  it('for a data folder that cannot be written', async () => {
    const dataDir = createUserFolder();
    chownSync(dataDir, 0, 0);
    chmodSync(dataDir, 0o755);
    const launched = await launchAppInTest({ dataDir });
    await seeStopped(
      launched,
      `The data folder ${dataDir} cannot be written, so nothing would be logged.`,
      'Give this account permission to write there, or use another data folder.',
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('for a log of a newer Muster', async () => {
    const dataDir = createUserFolder();
    const db = new Database(logFiles(dataDir).log);
    db.exec('CREATE TABLE later (x); PRAGMA application_id = 0x4d757374');
    db.exec('PRAGMA user_version = 990');
    db.close();
    writeFileSync(logFiles(dataDir).lock, '');
    giveToUser(dataDir);
    const before = logBytes(dataDir);
    const launched = await launchAppInTest({ dataDir });
    await launched.window.getByText(/written by a newer Muster \(version 990/).waitFor();
    await launched.window.getByText('Update Muster on this bench').waitFor();
    expect(await launched.window.getByRole('button').count()).toBe(0);
    await logPicture(launched.window, 'newer');
    expect(launched.output()).toContain('written by a newer Muster (version 990');
    expect(logBytes(dataDir)).toEqual(before);
  });

  it('for a file that is no log', async () => {
    const dataDir = createUserFolder();
    const file = logFiles(dataDir).log;
    writeFileSync(file, 'a shopping list\n'.repeat(300));
    writeFileSync(logFiles(dataDir).lock, '');
    giveToUser(dataDir);
    const before = logBytes(dataDir);
    const launched = await launchAppInTest({ dataDir });
    await seeStopped(
      launched,
      `The file ${file} is not a Muster log. Nothing was changed.`,
      'Choose another folder with --data.',
    );
    expect(logBytes(dataDir)).toEqual(before);
  });

  it('for a log that a watch without a window writes, and works once that has ended', async () => {
    const { bench, dataDir } = await lastingBench();
    addProfile(dataDir);
    giveToUser(dataDir);
    const watch = await startWatch(bench, { data: dataDir });
    const stopped = await launchAppInTest({ bench, dataDir });
    await stopped.window.getByText(/^Another Muster writes this log/).waitFor();
    await stopped.window.getByText('Use that window, or close it first.').waitFor();
    await logPicture(stopped.window, 'locked');
    await bench.plug(booted('1-1', 'TEST00ZA01'));
    await watch.next(({ serial }) => serial === 'TEST00ZA01');
    await stopped.close();
    await watch.stop();
    giveToUser(dataDir);
    const { window } = await launchAppInTest({ bench, dataDir });
    await seeRow(window, 'TEST00ZA01');
  });
});

it('brings the first window to the front instead of starting a second bench', async () => {
  const { bench, dataDir } = await lastingBench();
  const first = await armedBench({ bench, dataDir, isCold: true });
  await bench.plug(booted('1-1', 'TEST00ZA02'));
  await seeRow(first.window, 'TEST00ZA02');
  const isFocused = first.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window) window.focus = () => resolve(true);
      }),
  );
  const before = logBytes(dataDir);
  const second = launchApp({ bench, dataDir });
  await expect(second).rejects.toThrow(
    'Muster is already running with this log. Its window is now in front.',
  );
  expect(await isFocused).toBe(true);
  expect(logBytes(dataDir)).toEqual(before);
});

it('says that a host has no USB, and still keeps profiles', async () => {
  const bench = await startVirtualBench({ bus: 'absent', network: 'shared' });
  const dataDir = createUserFolder();
  const { window } = await launchAppInTest({ bench, dataDir });
  await window.getByRole('heading', { name: en.bench.usb.unavailableTitle }).waitFor();
  await window.getByText(en.bench.usb.unavailableNext).waitFor();
  await makeProfile(window, { name: 'Shared Macs' });
});
