import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { answerOf } from '../headless/support/muster.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { armedBench } from './support/bench-story.ts';
import { dropFile } from './support/drop.ts';
import { chooseFile } from './support/file-dialogs.ts';
import {
  closeSheet,
  confirmUndo,
  factOf,
  openDevice,
  openSheet,
  seeRow,
  seeStateCount,
} from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';

const words = en.lists;

const LIST = [
  'Bestellung;Seriennummer;Platz;Inventarnummer;Farbe',
  '4711;TEST00L001;Room 4;A-1;grey',
  '4711;test00l002;Room 4;A-2;blue',
  '4711;TEST00L003;Room 5;A-3;grey',
  '4711;;Room 5;A-4;grey',
].join('\n');

const button = (window: Page, name: string) =>
  window.locator('[data-sheet=import]').getByRole('button', { name, exact: true });

async function paste(window: Page, text: string): Promise<void> {
  await window.getByRole('textbox', { name: words.paste.label }).fill(text);
  await button(window, words.paste.open).click();
}

async function importNow(window: Page, count: string): Promise<void> {
  await button(window, words.mapper.importNow(count)).click();
  await window.getByText(new RegExp(`^${count} devices imported`)).waitFor();
}

it('pastes a delivery note, maps it, and counts what comes against it', async () => {
  const { window, bench, app } = await armedBench();
  await bench.plug(booted('1-1', 'TEST00L001'));
  await seeRow(window, 'TEST00L001');
  await openSheet(window, 'import');
  await paste(window, LIST);
  const stage = window.locator('[data-stage=list]');
  await stage.getByText(words.mapper.taken('3', '4')).waitFor();
  expect(await stage.getByLabel(words.fields.assetTag).inputValue()).toBe('Inventarnummer');
  await stage.getByLabel(words.fields.location).selectOption('Platz');
  await stage.locator('[data-skipped] summary').click();
  await stage.getByText(words.imported.line('5', en.reconcile.skipReasons['no-serial'])).waitFor();
  await importNow(window, '3');
  await seeStateCount(window, 'to-come', 2);

  await bench.plug(booted('1-2', 'TEST00L002'));
  await bench.plug(booted('1-3', 'TEST00L009'));
  await seeRow(window, 'TEST00L009');
  await seeStateCount(window, 'to-come', 1);
  await seeStateCount(window, 'unlisted', 1);
  const panel = await openDevice(window, 'TEST00L002');
  expect(await factOf(panel, words.fields.assetTag).textContent()).toBe('A-2');
  expect(await factOf(panel, words.fields.location).textContent()).toBe('Room 4');
  expect(await factOf(panel, 'Farbe').textContent()).toBe('blue');

  const print = await openSheet(window, 'print');
  await print.getByRole('button', { name: en.shell.papers.toCome.name }).click();
  const csv = join(createUserFolder(), 'missing.csv');
  await chooseFile(app, csv);
  await print.getByRole('button', { name: words.missing.csv }).click();
  await window.getByText(words.missing.saved('1', 'missing.csv')).waitFor();
  expect(parse(readFileSync(csv), { bom: true, columns: true })).toMatchObject([
    { Serial: 'TEST00L003', 'Asset tag': 'A-3', Location: 'Room 5', Farbe: 'grey' },
  ]);
  const pdf = join(createUserFolder(), 'missing.pdf');
  await chooseFile(app, pdf);
  await print.getByRole('button', { name: words.missing.pdf }).click();
  await window.getByText('missing.pdf').waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

it('takes a delivery note that is dropped on the bench, and takes it back with the message', async () => {
  const { window, bench } = await armedBench();
  const path = join(createUserFolder(), 'delivery.csv');
  writeFileSync(path, LIST);
  await dropFile(window, path, path);
  await window.getByText(en.importing.why.serials('Seriennummer')).waitFor();
  await window.getByText(en.importing.drop.others('1')).waitFor();
  await button(window, words.mapper.importNow('3')).click();
  await window.getByText(new RegExp(en.importing.done.target('3'))).waitFor();
  await window.getByRole('button', { name: en.importing.done.show, exact: true }).click();
  await seeStateCount(window, 'to-come', 3);
  // Another sheet keeps what was entered into it; that of an import takes the file.
  await openSheet(window, 'settings');
  await dropFile(window, path);
  await window.getByText(en.importing.drop.notNow.sheet).waitFor();
  await closeSheet(window);
  await openSheet(window, 'import');
  await dropFile(window, path);
  await window.locator('[data-stage=list]').waitFor();
  await closeSheet(window);

  await bench.plug(booted('1-1', 'TEST00L001'));
  await seeStateCount(window, 'to-come', 2);
  await openSheet(window, 'import');
  await window.getByRole('button', { name: /^delivery\.csv/ }).click();
  await button(window, words.imports.undo).click();
  await confirmUndo(window);
  await closeSheet(window);
  await seeStateCount(window, 'to-come', 0);
});

it('refuses what no list names as it is plugged in, and takes a list back whole', async () => {
  const { window, bench } = await armedBench();
  await openSheet(window, 'import');
  await paste(window, LIST);
  await window.getByRole('radio', { name: words.policies.refuse.name }).check();
  await importNow(window, '3');
  await bench.plug(booted('1-1', 'TEST00L009'));
  await seeRow(window, 'TEST00L009', en.states.refused);
  await bench.plug(booted('1-2', 'TEST00L001'));
  await seeRow(window, 'TEST00L001', en.states.logged);

  await window.getByRole('button', { name: en.toasts.undo }).click();
  await window.getByText(en.importing.done.undone).waitFor();
  await bench.plug(booted('1-3', 'TEST00L008'));
  await seeRow(window, 'TEST00L008', en.states.logged);
});

/** A list that takes a while: of maximum length. */
function aLongList(): string {
  const path = join(createUserFolder(), 'long.csv');
  const note = 'x'.repeat(60);
  const lines = Array.from({ length: 49_999 }, (_, index) => {
    return `L0NG${String(index).padStart(6, '0')},${note}`;
  });
  writeFileSync(path, ['Serial,Note', ...lines].join('\n'));
  return path;
}

it('leaves nothing of an import that is cancelled, and imports the same list afterwards', async () => {
  const { window, app, dataDir } = await armedBench();
  await openSheet(window, 'import');
  await chooseFile(app, aLongList());
  await button(window, en.importing.drop.choose).click();
  const start = button(window, words.mapper.importNow('49,999'));
  await start.click();
  await button(window, words.mapper.stop).click();
  await window.getByText(words.mapper.cancelled).waitFor();
  const missing = ['missing', '--data', dataDir, '--session', 'Monday', '--json'];
  expect(await answerOf(missing)).toMatchObject({ hasList: false, expected: 0 });

  await start.click();
  await window.getByText(/^49,999 devices imported/).waitFor();
  expect(await answerOf(missing)).toMatchObject({ hasList: true, expected: 49_999, here: 0 });
});

it('says what a file is that is no list', async () => {
  const { window, app } = await armedBench();
  await openSheet(window, 'import');
  const path = join(createUserFolder(), 'photo.csv');
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3]));
  await chooseFile(app, path);
  await button(window, en.importing.drop.choose).click();
  await window.getByText(en.importing.foreign.what('image')).waitFor();
  await button(window, en.importing.actions.again).click();
  await button(window, en.importing.drop.choose).waitFor();
});
