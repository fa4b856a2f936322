import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { en } from '../../words/en.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { ask } from './support/ask.ts';
import { armedBench } from './support/bench-story.ts';
import { scan } from './support/scanner.ts';
import { chooseFromSession, rowWith, seeRow, seeStateCount } from './support/technician.ts';
import { createUserFolder } from './support/user-folder.ts';
import { sentDevices } from '../support/sent-devices.ts';

const SERIAL = 'TEST00LB0001';

it('logs a Mac that USB cannot show from its label, exports it, and knows it once it is plugged in', async () => {
  const { window, bench, app } = await armedBench({ session: 'Order 4711' });
  await bench.plug(booted('1-1', 'TEST00LB0002'));
  await seeRow(window, 'TEST00LB0002');
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  // Nothing is logged by the scan alone.
  await scan(window, SERIAL);
  const answer = window.getByRole('region', { name: en.scan.title });
  await answer.getByRole('button', { name: en.commands.names.logLabel }).click();
  const dialog = window.getByRole('dialog', { name: en.label.title });
  await dialog.getByText(en.label.hint).waitFor();
  await dialog.getByLabel(en.label.model).fill('MacBook Air 2017');
  await dialog.getByRole('button', { name: en.label.log }).click();
  await window.getByText(en.label.logged(SERIAL)).waitFor();
  await seeStateCount(window, 'label-only', 1);
  await seeStateCount(window, 'logged', 1);
  await rowWith(window, SERIAL).getByText(en.bench.list.states['label-only']).waitFor();

  const file = join(createUserFolder(), 'assets.csv');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await chooseFromSession(window, new RegExp(`^${en.bench.session.exportNow}`));
  await window.getByText(en.bench.session.exported('2', 'assets.csv')).waitFor();
  const [header = [], ...rows] = parse(readFileSync(file), { bom: true }) as string[][];
  const row = rows.find((cells) => cells.includes(SERIAL)) ?? [];
  const cell = (name: string): string | undefined => row[header.indexOf(name)];
  expect(['Serial source', 'State', 'Port', 'First seen'].map(cell)).toEqual([
    'label',
    'label-only',
    '',
    '',
  ]);

  await bench.plug(booted('1-2', SERIAL));
  await seeStateCount(window, 'label-only', 0);
  await seeStateCount(window, 'logged', 2);
  const devices = sentDevices(await ask(window, 'getSnapshot'));
  expect(devices.find(({ serial }) => serial?.value === SERIAL)).toMatchObject({
    port: '1-2',
    serial: { source: 'usb-mac' },
    labelled: { raw: SERIAL, model: 'MacBook Air 2017' },
  });
});
