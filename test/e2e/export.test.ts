import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { COLUMNS } from '../../enrollment/export/columns.ts';
import { en } from '../../words/en.ts';
import { writeFailures } from '../../words/en/write-failures.ts';
import { booted } from '../headless/support/usb-devices.ts';
import { cellsShown } from '../main/export/office.ts';
import { armedBench } from './support/bench-story.ts';
import { createUserFolder } from './support/user-folder.ts';
import { chooseFromSession, seeRow } from './support/technician.ts';

/** Spreadsheets read the second one as a number; Muster writes it as it is. */
const SERIALS = ['TEST00Z701', '1234567E12', 'TEST00Z703'];
const EXPORT_NOW = new RegExp(`^${en.bench.session.exportNow}`);
const CALC_CSV = 'Text - txt - csv (StarCalc):44,34,76,1';

it('writes an asset file that LibreOffice opens with the right cells', async () => {
  const profile = { name: '=HYPERLINK("http://127.0.0.1")' };
  const { window, bench, app } = await armedBench({ profile, session: 'Week 48, "A"', target: 3 });
  for (const [index, serial] of SERIALS.entries()) {
    await bench.plug(booted(`1-${index + 1}`, serial));
    await seeRow(window, serial);
  }
  const file = join(createUserFolder(), 'assets.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await chooseFromSession(window, EXPORT_NOW);
  await window.getByText(en.bench.session.exported('3', 'assets.csv')).waitFor();

  const written = readFileSync(file);
  expect(written.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const cells = parse(written, { bom: true, record_delimiter: '\r\n' }) as string[][];
  const shown = cellsShown(file, CALC_CSV);
  expect(cells[0]).toEqual(shown[0]);
  const column = (rows: readonly string[][], id: (typeof COLUMNS)[number]['id']): string[] => {
    const header = COLUMNS.find((one) => one.id === id)?.header ?? '';
    return rows.slice(1).map((row) => row[cells[0]?.indexOf(header) ?? -1] ?? 'no such column');
  };
  expect(column(cells, 'serial')).toEqual(SERIALS);
  expect(column(shown, 'serial')[0]).toBe(SERIALS[0]);
  expect(column(shown, 'profile')).toEqual(Array(3).fill(`'${profile.name}`));
  expect(column(shown, 'session')).toEqual(Array(3).fill('Week 48, "A"'));
  expect(column(shown, 'state')).toEqual(['logged', 'logged', 'logged']);
  expect(column(shown, 'enrolled_evidence')).toEqual(Array(3).fill('not-confirmed'));
  expect(column(shown, 'port')).toEqual(column(cells, 'port'));
  const serial = cells[0]?.indexOf('Serial number') ?? -1;
  const others = (rows: readonly string[][]) => rows.map((row) => row.toSpliced(serial, 1));
  expect(others(shown)).toEqual(others(cells));
});

it('says what became of an export that was cancelled or cannot be written', async () => {
  const { window, bench, app } = await armedBench();
  await bench.plug(booted('1-1', 'TEST00Z711'));
  await seeRow(window, 'TEST00Z711');
  const answer = (filePath: string) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path });
    }, filePath);
  await answer('');
  await chooseFromSession(window, EXPORT_NOW);
  await window.getByText(en.describeFailure({ kind: 'export-cancelled' }).what).waitFor();
  await answer('/proc/assets.csv');
  await chooseFromSession(window, EXPORT_NOW);
  await window.getByText(writeFailures['folder-missing'].next).waitFor();
});
