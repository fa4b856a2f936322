import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import type { SheetChoice } from '../../../enrollment/import/list-sheet.ts';
import { readExpectedListFile } from '../../../main/import/read-expected-list.ts';
import { readList } from '../../../main/import/read-list.ts';
import { readStopListFile } from '../../../main/import/read-stop-list.ts';
import { en } from '../../../words/en.ts';
import { workbookSentences } from '../../../words/workbook-view.ts';
import { aWorkbook, sheetOf } from './make-workbook.ts';
import { previewed, serialNo } from './read-bytes.ts';

const rowsOf = (...serials: readonly string[]) => [['Serial'], ...serials.map((one) => [one])];

/** A hidden note on an earlier delivery precedes the list; a second list follows it. */
const SEVERAL = await writeXlsx({
  sheets: [
    { name: 'Last year', hidden: true, rows: rowsOf(serialNo(1)) },
    { name: 'Codes', veryHidden: true, rows: rowsOf(serialNo(2)) },
    { name: 'Order', rows: rowsOf(serialNo(3)) },
    { name: 'Spare', rows: rowsOf(serialNo(4)) },
  ],
});

/** As a filter leaves it: two of four rows are hidden, in both notations. */
const FILTERED = aWorkbook({
  sheet: sheetOf(
    '<row r="1"><c t="str"><v>Serial</v></c></row>',
    `<row r="2"><c t="str"><v>${serialNo(1)}</v></c></row>`,
    `<row r="3" hidden="1"><c t="str"><v>${serialNo(2)}</v></c></row>`,
    `<row r="4" hidden="true"><c t="str"><v>${serialNo(3)}</v></c></row>`,
    `<row r="5" hidden="0" ht="15"><c t="str"><v>${serialNo(4)}</v></c></row>`,
    '<row r="6" hidden="1"><c/></row>',
  ),
});

function aFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'muster-hidden-')), 'order.xlsx');
  writeFileSync(path, bytes);
  return path;
}

const expected = (bytes: Uint8Array, choice: SheetChoice = {}) =>
  readExpectedListFile(aFile(bytes), { map: { serial: 'Serial' }, takesUnclear: false, ...choice });
const stops = (bytes: Uint8Array, choice: SheetChoice = {}) =>
  readStopListFile(aFile(bytes), { serial: null, reason: null, takesUnclear: false, ...choice });

async function serialsOf(bytes: Uint8Array, choice: SheetChoice = {}) {
  const { choice: guessed } = await previewed(bytes);
  const read = await readList(bytes, { ...guessed, ...choice });
  return read.kind === 'list' ? read.list.rows.map(({ serial }) => serial) : read;
}

describe('of a workbook with several sheets', () => {
  it('the first one that is not hidden is read, and the others are named', async () => {
    const { workbook, read } = await previewed(SEVERAL);
    expect(read?.first.map(({ serial }) => serial)).toEqual([serialNo(3)]);
    if (workbook === null) throw new Error('It is a workbook');
    expect(workbookSentences(en.lists.workbook, workbook)).toEqual([
      'Read from sheet “Order”.',
      'The workbook also contains “Spare”.',
      'Hidden in the workbook: “Last year”, “Codes”.',
    ]);
    expect(await expected(SEVERAL)).toMatchObject({
      ok: true,
      workbook: { sheet: 'Order' },
      list: { rows: [{ serial: serialNo(3) }] },
    });
  });

  it('another one is read when a person names it, a hidden one too', async () => {
    expect(await serialsOf(SEVERAL, { sheet: 'Spare' })).toEqual([serialNo(4)]);
    expect(await expected(SEVERAL, { sheet: 'Last year' })).toMatchObject({
      list: { rows: [{ serial: serialNo(1) }] },
    });
    expect(await stops(SEVERAL, { sheet: 'Codes' })).toMatchObject({
      list: { rows: [{ serial: serialNo(2) }] },
    });
  });

  it('a name that is not there is refused with those that are', async () => {
    const headers = ['Last year', 'Codes', 'Order', 'Spare'];
    expect(await expected(SEVERAL, { sheet: 'Ordre' })).toMatchObject({
      refusal: { kind: 'sheet-missing', header: 'Ordre', headers },
    });
  });

  it('an empty one in front of the list is passed over', async () => {
    const sheets = [
      { name: 'Cover', rows: [] },
      { name: 'Order', rows: rowsOf(serialNo(1)) },
    ];
    const bytes = await writeXlsx({ sheets });
    expect(await expected(bytes)).toMatchObject({ workbook: { sheet: 'Order' }, ok: true });
    expect(await expected(bytes, { sheet: 'Cover' })).toMatchObject({ refusal: { kind: 'empty' } });
  });

  it('none is read when all are hidden', async () => {
    const sheets = [{ name: 'Order', hidden: true, rows: rowsOf(serialNo(1)) }];
    expect(await expected(await writeXlsx({ sheets }))).toMatchObject({
      refusal: { kind: 'all-sheets-hidden', headers: ['Order'] },
    });
  });
});

describe('of a sheet with hidden rows', () => {
  it('nothing is taken before a person has said what becomes of them', async () => {
    const refusal = { kind: 'hidden-rows', row: 2 };
    expect(await serialsOf(FILTERED)).toEqual(refusal);
    expect(await expected(FILTERED)).toEqual({ ok: false, refusal });
    expect(await stops(FILTERED)).toEqual(refusal);
  });

  it('the preview counts them and leaves them out', async () => {
    const { workbook, read } = await previewed(FILTERED);
    expect(workbook?.hiddenRows).toBe(2);
    expect(read).toMatchObject({ taken: 2, total: 4, skipped: [{ line: 3 }, { line: 4 }] });
  });

  it('they are left out with their lines, or taken, as it was said', async () => {
    expect(await serialsOf(FILTERED, { hiddenRows: 'take' })).toHaveLength(4);
    expect(await expected(FILTERED, { hiddenRows: 'leave' })).toMatchObject({
      list: {
        rows: [{ serial: serialNo(1) }, { serial: serialNo(4) }],
        skipped: [
          { line: 3, reason: 'hidden-row' },
          { line: 4, reason: 'hidden-row' },
        ],
        total: 4,
      },
    });
    expect(await stops(FILTERED, { hiddenRows: 'take' })).toMatchObject({
      list: { rows: { length: 4 }, skipped: [] },
    });
  });
});

it('hides rows and columns by a height or width of nothing, too', async () => {
  const text = (...cells: readonly string[]) =>
    cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('');
  const rows = sheetOf(
    `<row>${text('Serial', 'Model')}</row>`,
    `<row ht="0" customHeight="1">${text(serialNo(1), 'Mac')}</row>`,
    `<row ht="0.75">${text(serialNo(2), 'Mac')}</row>`,
  );
  const columns = '<cols><col min="2" max="2" width="0.0"/><col min="3" max="3" width="9"/></cols>';
  const bytes = aWorkbook({ sheet: rows.replace('<sheetData>', `${columns}<sheetData>`) });
  const { workbook } = await previewed(bytes);
  expect(workbook).toMatchObject({ hiddenRows: 1, hiddenColumns: ['Model'] });
});

it('rests no guess on a column that is hidden, and names it', async () => {
  const cells = (...texts: readonly string[]) =>
    `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const rows = sheetOf(cells('Model', 'Serial', 'Number'), cells('Mac', serialNo(1), '7'));
  const columns = '<cols><col min="2" max="3" hidden="1"/></cols>';
  const bytes = aWorkbook({ sheet: rows.replace('<sheetData>', `${columns}<sheetData>`) });
  const { workbook, choice } = await previewed(bytes);
  expect(workbook?.hiddenColumns).toEqual(['Serial', 'Number']);
  expect(choice.columns).toEqual({ model: 'Model' });
  // The same sheet with all of its columns visible.
  expect((await previewed(aWorkbook({ sheet: rows }))).choice.columns.serial).toBe('Serial');
});
