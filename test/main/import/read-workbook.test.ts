import fc from 'fast-check';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { LIST_LIMITS, type ListLimits } from '../../../enrollment/reading-limits.ts';
import { readWorkbook } from '../../../main/import/read-workbook.ts';
import { aWorkbook, sheetOf } from './make-workbook.ts';

async function rowsOf(bytes: Uint8Array, limits: Partial<ListLimits> = {}) {
  const rows: { cells: readonly string[]; row: number; numbers: readonly number[] }[] = [];
  const read = await readWorkbook(
    bytes,
    (cells, row, isNumber) => {
      rows.push({ cells, row, numbers: [...cells.keys()].filter(isNumber) });
      return true;
    },
    { limits: { ...LIST_LIMITS, ...limits } },
  );
  return { rows, fault: read.kind === 'read' ? null : read };
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', '=1+1', '_x000D_', '<&>"', ' TEST00A001 ', 'é\n2', '-0'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  fc.constant(null),
);

/** The rows with text according to another workbook reader. */
async function asReadByOthers(bytes: Uint8Array) {
  const rows: { cells: readonly string[]; row: number; numbers: readonly number[] }[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 })) {
    if (values.every((value) => value === null || value === '')) continue;
    const numbers = [...values.keys()].filter((place) => typeof values[place] === 'number');
    rows.push({ cells: values.map(asText), row: index + 1, numbers });
  }
  return rows;
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' ? value : value === null ? '' : String(value as number);
}

describe('a workbook', () => {
  it('is read as another reader reads it, whatever stands in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const bytes = await writeXlsx({ sheets: [{ name: 'Order', rows }] });
          expect(await rowsOf(bytes)).toEqual({ rows: await asReadByOthers(bytes), fault: null });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read with what its cells share, in runs, without readings, and in any order', async () => {
    const strings = [
      '<si><t>Serial</t></si>',
      '<si><r><t>TEST</t></r><r><rPr><b/></rPr><t>00A001</t></r><rPh><t>no</t></rPh></si>',
      '<si><t xml:space="preserve">_x0041_-1 </t></si>',
    ];
    const sheet = sheetOf(
      '<row r="2"><c r="B2" t="s"><v>2</v></c><c r="A2" t="s"><v>1</v></c></row>',
      '<row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c><v>1E3</v></c></row>',
      '<row r="9"><c r="C9" t="str"><f>"x"&amp;1</f><v>x1</v></c><c t="b"><v>1</v></c></row>',
    );
    const { rows, fault } = await rowsOf(aWorkbook({ sheet, strings }));
    expect(fault).toBeNull();
    expect(rows).toEqual([
      { cells: ['TEST00A001', 'A-1 '], row: 2, numbers: [] },
      { cells: ['inline', '1000'], row: 3, numbers: [1] },
      { cells: ['', '', 'x1', 'true'], row: 9, numbers: [] },
    ]);
  });

  it('keeps a number or a day that no calendar has as it is written, and the rest of the row', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheet = sheetOf(
      '<row><c t="str"><v>TEST00A001</v></c><c s="1"><v>1e300</v></c><c><v>1e400</v></c></row>',
      '<row><c t="str"><v>TEST00A002</v></c><c s="1"><v>46000</v></c></row>',
    );
    const { rows } = await rowsOf(aWorkbook({ sheet, styles }));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['TEST00A001', '1e300', '1e400'],
      ['TEST00A002', '2025-12-09'],
    ]);
  });

  it.each([
    ['00000', '00007'],
    ['"A-"0000', 'A-0007'],
    ['[$-407]0000;-0000', '0007'],
    ['000\\-000', '000-007'],
    ['0', '7'],
    ['0.00', '7'],
    ['#,##0', '7'],
    ['General', '7'],
  ])('reads the number of a tag as a person sees it: %s', async (format, shown) => {
    const code = format.replaceAll('"', '&quot;');
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const sheet = sheetOf('<row><c s="0"><v>7</v></c></row>');
    const { rows } = await rowsOf(aWorkbook({ sheet, styles }));
    expect(rows).toMatchObject([{ cells: [shown], numbers: [0] }]);
  });

  it('counts days from 1904 where it says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheet = sheetOf('<row><c s="0"><v>1</v></c></row>');
    const { rows } = await rowsOf(aWorkbook({ sheet, styles, is1904: true }));
    expect(rows[0]?.cells).toEqual(['1904-01-02']);
  });

  it('may have formats far to the right of its last column', async () => {
    const sheet = sheetOf('<row><c r="A1" t="str"><v>TEST00A001</v></c><c r="XFD1" s="3"/></row>');
    expect((await rowsOf(aWorkbook({ sheet }))).rows).toMatchObject([{ cells: ['TEST00A001'] }]);
  });
});

const ONE = '<row><c t="str"><v>TEST00A001</v></c></row>';

describe('a workbook is refused', () => {
  it.each([
    ['that unpacks to more', 'unpacks-too-large', { sheet: sheetOf(ONE) }, { unpackedBytes: 100 }],
    [
      'that is as dense as no list',
      'unpacks-too-large',
      { sheet: sheetOf(`<row><c t="str"><v>${' '.repeat(9_000_000)}</v></c></row>`) },
      {},
    ],
    [
      'with more texts',
      'too-many-strings',
      { sheet: sheetOf(ONE), strings: ['<si/>', '<si/>', '<si/>'] },
      { strings: 2 },
    ],
    [
      'with more text',
      'too-much-text',
      { sheet: sheetOf(ONE), strings: ['<si><t>1234567890</t></si>', '<si><t>1</t></si>'] },
      { characters: 10 },
    ],
    [
      'with more columns',
      'too-many-columns',
      { sheet: sheetOf('<row><c r="D1" t="str"><v>x</v></c></row>') },
      { columns: 3 },
    ],
    [
      'with a cell without end',
      'broken-workbook',
      { sheet: sheetOf(`<row><c t="str"><v>${randomText(1_200_000)}</v></c></row>`) },
      {},
    ],
    [
      'that declares entities',
      'broken-workbook',
      { sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf(ONE)}` },
      {},
    ],
    ['without a sheet', 'broken-workbook', { sheet: '' }, {}],
  ])('%s', async (_, kind, parts, limits) => {
    expect((await rowsOf(aWorkbook(parts), limits)).fault).toMatchObject({ kind });
  });

  it.each([
    ['less than it unpacks to', { claimed: 50 }],
    ['nothing', { claimed: 0 }],
    ['far more than it unpacks to', { claimed: 2 ** 31 }],
  ])('when a part of it claims %s', async (_, lie) => {
    const sheet = sheetOf(ONE.repeat(1000));
    expect((await rowsOf(aWorkbook({ sheet, ...lie }))).fault).not.toBeNull();
  });

  it('when a part of it is damaged', async () => {
    const sheet = sheetOf(ONE);
    expect((await rowsOf(aWorkbook({ sheet, isDamaged: true }))).fault).toMatchObject({
      kind: 'broken-workbook',
      detail: expect.stringContaining('damaged') as string,
    });
  });
});

/** Text that compresses badly, so that only its length is at fault. */
function randomText(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}
