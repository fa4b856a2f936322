import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';

import { cellWriters } from '../../../enrollment/export/cell-text.ts';
import { COLUMN_IDS, COLUMNS } from '../../../enrollment/export/columns.ts';
import { planOf } from '../../../enrollment/export/formats/index.ts';
import { rowsInOrder } from '../../../enrollment/export/row.ts';
import { riskySerials } from '../../../enrollment/export/spreadsheet-risk.ts';
import { aDevice, aSession, serialOf, staged } from '../../enrollment/export/build.ts';
import { exportTo } from './export-to.ts';
import { cellsShown } from './office.ts';

const SERIALS = ['TEST0A0001', '00001E10', '00123456', 'E0000001', 'ZZZX1TST0005'];
const TEXTS = ['=1+1', '+SUM(A1)', 'say "hi", שלום 😀\nsecond line', '_x0041_ \r <b>&amp;', "'x"];

const sessions = () => [
  {
    ...staged(aSession({ name: '@session' })),
    devices: SERIALS.map((serial, index) =>
      aDevice({
        serial: serialOf(serial),
        model: TEXTS[index] ?? null,
        port: `1-${index + 1}`,
        ordinal: index + 1,
      }),
    ),
  },
];

interface Shown {
  readonly written: readonly string[][];
  readonly csv: readonly string[][];
  readonly xlsx: readonly string[][];
}
let shown: Shown;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-office-in-'));
  const asset = join(folder, 'asset.csv');
  const workbook = join(folder, 'workbook.xlsx');
  const options = { columns: COLUMN_IDS };
  await exportTo(asset, planOf('asset', options), sessions());
  await exportTo(workbook, planOf('xlsx', options), sessions());
  shown = {
    written: parse(readFileSync(asset), { bom: true, record_delimiter: '\r\n' }) as string[][],
    csv: cellsShown(asset, 'Text - txt - csv (StarCalc):44,34,76,1'),
    xlsx: cellsShown(workbook, 'Calc MS Excel 2007 XML'),
  };
}, 120_000);

it('shows every cell of the workbook exactly, also serials that look like numbers', () => {
  const writers = cellWriters(COLUMNS, 'machine', 0);
  const expected = [...rowsInOrder(sessions())].map((row) => writers.map((write) => write(row)));
  expect(shown.xlsx.slice(1)).toEqual(expected);
});

it('shows every cell of the asset CSV as written, but for the serials that Muster warns of', () => {
  const risky = new Set(riskySerials(rowsInOrder(sessions())).map((one) => one.serial));
  const serials = (rows: readonly string[][]) => rows.slice(1).map((row) => row[0]);
  const changed = SERIALS.filter((serial, index) => serials(shown.csv)[index] !== serial);
  expect(changed.filter((serial) => !risky.has(serial))).toEqual([]);
  // The control: the danger is real, so the test would notice a missing warning.
  expect(changed).toContain('00001E10');

  const others = (rows: readonly string[][]) =>
    rows.map((row) => row.slice(1).map((cell) => cell.replaceAll('\r', '\n')));
  expect(others(shown.csv)).toEqual(others(shown.written));
});

it('shows text that looks like a formula as text', () => {
  const models = shown.csv.map((row) => row[4]);
  expect(models).toEqual(expect.arrayContaining(["'=1+1", "'+SUM(A1)"]));
});
