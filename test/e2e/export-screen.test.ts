import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  closeSession,
  closeSheet,
  openOtherFile,
  openSettings,
  seeRow,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const words = en.exports;

const exportButton = (window: Page) =>
  window.getByRole('dialog').getByRole('button', { name: words.write, exact: true });

it('previews, writes, numbers, and writes only what is new and the same again', async () => {
  const { window, bench, app } = await armedBench();
  await bench.plug(booted('1-1', '1234567E12'));
  await seeRow(window, '1234567E12');
  await openOtherFile(window);
  await window.getByText(words.rows('1'), { exact: true }).waitFor();
  await window.getByText(words.risky('1')).waitFor();
  await window.getByLabel(words.format).first().selectOption('serials');
  await window.locator('[data-risky]').waitFor();
  const folder = createUserFolder();
  const file = (name: string) => join(folder, name);
  await chooseFile(app, file('one.txt'));
  await exportButton(window).click();
  await window.getByText(words.written('1', '1', 'one.txt')).waitFor();

  await closeSheet(window);
  await bench.plug(booted('1-2', 'TEST00X002'));
  await seeRow(window, 'TEST00X002');
  await openOtherFile(window);
  await window.getByLabel(words.format).first().selectOption('serials');
  await window.getByLabel(words.scope, { exact: true }).selectOption('last');
  await window.getByText(words.leftOutOf('1', words.leftOutReasons['exported-before'])).waitFor();
  await chooseFile(app, file('two.txt'));
  await exportButton(window).click();
  await window.getByText(words.written('2', '1', 'two.txt')).waitFor();
  expect(readFileSync(file('two.txt'), 'utf8')).toBe('TEST00X002\r\n');

  await chooseFile(app, file('again.txt'));
  await window.getByRole('button', { name: words.againLabel('1') }).click();
  await window.getByText(words.written('3', '1', 'again.txt')).waitFor();
  expect(readFileSync(file('again.txt'))).toEqual(readFileSync(file('one.txt')));
  await window.getByText(words.repeats('1')).waitFor();
});

it('exports by itself when a session closes, and waits for a share that is gone', async () => {
  const { window, bench, app } = await armedBench({ session: 'Pallet 9' });
  await bench.plug(booted('1-1', 'TEST00X101'));
  await seeRow(window, 'TEST00X101');
  await openSettings(window, 'handOver');
  const share = join(createUserFolder(), 'share');
  await chooseFile(app, share);
  await window.getByRole('button', { name: words.auto.turnOn }).click();
  await window.getByText(words.auto.waiting).waitFor();
  await closeSheet(window);
  await closeSession(window);
  await window.getByText(words.auto.failing('1')).waitFor();
  await window.getByText(words.auto.why['folder-missing']).waitFor();
  mkdirSync(share);
  chmodSync(share, 0o777);
  await window.getByRole('button', { name: words.auto.retry }).click();
  await window.getByText(words.auto.failing('1')).waitFor({ state: 'detached' });
  expect(readdirSync(share)).toEqual([expect.stringMatching(/^Pallet 9 asset .*\.csv$/)]);
});
