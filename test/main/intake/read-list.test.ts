import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { LIST_DELIMITERS } from '../../../enrollment/intake/expected-text.ts';
import type { ListPreview } from '../../../enrollment/intake/expected-preview.ts';
import { listControl, runListTask } from '../../../main/intake/list-tasks.ts';
import { previewList, readList } from '../../../main/intake/read-list.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const passed = (): void => undefined;

async function previewed(bytes: Uint8Array): Promise<ListPreview> {
  const preview = await previewList(bytes, null, []);
  if ('kind' in preview) throw new Error(`Refused: ${preview.kind}`);
  return preview;
}

/** The whole list by what is guessed of it. */
async function readAsGuessed(bytes: Uint8Array) {
  const { choice } = await previewed(bytes);
  const read = await readList(bytes, choice, passed);
  if (read.kind !== 'list') throw new Error(`Refused: ${read.kind}`);
  return read.list;
}

const serialNo = (index: number): string => `TEST${String(index).padStart(6, '0')}`;

/** Text that a cell of a spreadsheet may have; blanks around it belong to nobody. */
const cellText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text === text.trim() && !/[\u0000-\u0008\u000b-\u001f]/u.test(text));
const maybeText = fc.option(cellText, { nil: null });

const HEADERS = {
  serial: ['Serial number', 'SERIAL', 'Seriennummer', 'S/N', 'Numéro de série'],
  assetTag: ['Asset tag', 'Inventarnummer'],
  assignedUser: ['Assigned to', 'Benutzer'],
  location: ['Standort', 'Location'],
  purchaseOrder: ['PO number', 'Bestellnummer'],
  model: ['Model', 'Modell'],
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];

const order = fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length });
const row = fc.record({
  ...{ assetTag: maybeText, assignedUser: maybeText, location: maybeText },
  ...{ purchaseOrder: maybeText, model: maybeText },
});
const table = fc.record({
  order,
  names: fc.array(fc.nat(4), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  extra: cellText,
});

type Table = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

/** Cells of a table, header first: its fields in its order, then a column that no field is for. */
function cellsOf({ order: fields, names, rows, extra }: Table): string[][] {
  const headers = fields.map((field, place) => {
    const known = HEADERS[field];
    return known[(names[place] ?? 0) % known.length] ?? '';
  });
  const body = rows.map((one, index) =>
    fields.map((field) => (field === 'serial' ? serialNo(index) : (one[field] ?? ''))),
  );
  return [[...headers, 'Colour'], ...body.map((cells) => [...cells, extra])];
}

/** What has to be read from it. */
const wanted = ({ rows, extra }: Table) =>
  rows.map(({ model, ...others }, index) => ({
    serial: serialNo(index),
    ...others,
    ...(model === null ? {} : { model }),
    extras: { Colour: extra },
  }));

describe('a list that another program wrote', () => {
  it('is read the same whatever separator, order of columns and quoting csv-stringify used', async () => {
    const style = fc.record({
      delimiter: fc.constantFrom(...LIST_DELIMITERS),
      quoted: fc.boolean(),
      bom: fc.boolean(),
      record_delimiter: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(table, style, async (one, { delimiter, ...options }) => {
        const text = stringify(cellsOf(one), { delimiter, ...options });
        const list = await readAsGuessed(bytesOf(text));
        expect(list.rows).toEqual(wanted(one));
        expect(list.skipped).toEqual([]);
      }),
    );
  });

  it('is read the same from Papa Parse, in UTF-8 and UTF-16', async () => {
    const style = fc.record({
      delimiter: fc.constantFrom(...LIST_DELIMITERS),
      quotes: fc.boolean(),
      encode: fc.constantFrom(bytesOf, utf16le, utf16be),
    });
    await fc.assert(
      fc.asyncProperty(table, style, async (one, { encode, ...options }) => {
        const text = Papa.unparse(cellsOf(one), options);
        expect((await readAsGuessed(encode(text))).rows).toEqual(wanted(one));
      }),
    );
  });

  it('is read from LibreOffice, from a workbook and from old Windows text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-list-'));
    const lines = ['Serial no,Inventory no,User', 'TEST00A001,17,Zoë Größe', 'test00a002,,'];
    writeFileSync(join(folder, 'order.csv'), lines.join('\n'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = (to: string): Uint8Array => {
      const options = [profile, '--headless', '--infilter=CSV:44,34,76,1,1/2/2/2/3/2'];
      const args = [...options, '--convert-to', to, '--outdir', folder, join(folder, 'order.csv')];
      execFileSync('soffice', args, { stdio: 'pipe', timeout: 60_000 });
      return readFileSync(join(folder, `order.${to.slice(0, 4).replace(':', '')}`));
    };
    const rows = [
      { serial: 'TEST00A001', assetTag: '17', assignedUser: 'Zoë Größe' },
      { serial: 'TEST00A002', assetTag: null, assignedUser: null },
    ];
    const workbook = convert('xlsx');
    expect((await readAsGuessed(workbook)).rows).toMatchObject(rows);
    expect((await previewed(workbook)).encoding).toBe('workbook');
    const old = Buffer.from(lines.join('\r\n'), 'latin1');
    expect((await readAsGuessed(old)).rows).toMatchObject(rows);
    expect((await previewed(old)).encoding).toBe('windows-1252');
  });
});

function utf16le(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(utf16le(text)).swap16();
}

describe('what a person pastes', () => {
  it('may be serials alone, as a scanner or a mail has them', async () => {
    const list = await readAsGuessed(bytesOf('TEST00A001\n  test00a002 \n\nSTEST00A003\n'));
    expect(list.rows.map(({ serial }) => serial)).toEqual([
      ...['TEST00A001', 'TEST00A002', 'STEST00A003'],
    ]);
    const preview = await previewed(bytesOf('TEST00A001\nTEST00A002'));
    expect(preview).toMatchObject({
      choice: { hasHeader: false, columns: { serial: 'Column 1' } },
      read: { taken: 2, total: 2 },
    });
  });

  it('may have serials in groups, with a mark of text, or as a formula', async () => {
    const text = 'Serial\nTEST 00A0 01\n\'TEST00A002\n"=""TEST00A003"""\nTEST\u200b00A004\n';
    const { rows } = await readAsGuessed(bytesOf(text));
    expect(rows.map(({ serial }) => serial)).toEqual([1, 2, 3, 4].map((no) => `TEST00A00${no}`));
  });

  it('may name the serial in no way that is known: the column that has serials is taken', async () => {
    const text = 'Pos;Ident;Menge\n1;TEST00A001;1\n2;TEST00A002;1\n';
    expect((await previewed(bytesOf(text))).choice.columns).toEqual({ serial: 'Ident' });
  });

  it('takes a saved mapping before any guess when its columns are there', async () => {
    const columns = { serial: 'Ident', assetTag: 'Pos' };
    const mappings = [
      { name: 'Other', columns: { serial: 'Nowhere' } },
      { name: 'Supplier A', columns },
    ];
    const bytes = bytesOf('Pos;IDENT;Serial\n1;TEST00A001;x\n');
    expect(await previewList(bytes, null, mappings)).toMatchObject({
      mapping: 'Supplier A',
      choice: { columns: { serial: 'IDENT', assetTag: 'Pos' } },
    });
  });
});

describe('bad input', () => {
  it('lists each bad row with its line, and takes the good ones', async () => {
    const lines = [
      'Serial,Tag',
      'TEST00A001,"two',
      'lines"',
      ',A-2',
      'no!,A-3',
      'TEST00A001,A-4',
      'Total devices,',
      'TEST00A002,A-5,too,wide',
      'TEST00A003',
    ];
    const list = await readAsGuessed(bytesOf(lines.join('\n')));
    expect(list.rows.map(({ serial }) => serial)).toEqual(['TEST00A001', 'TEST00A003']);
    expect(list.skipped).toEqual([
      { line: 4, reason: 'no-serial' },
      { line: 5, reason: 'serial-not-valid' },
      { line: 6, reason: 'repeated' },
      { line: 7, reason: 'serial-not-valid' },
      { line: 8, reason: 'ragged' },
    ]);
  });

  it('tells two columns of one name apart, and keeps both', async () => {
    const text = 'Serial,Note,Note,serial\nTEST00A001,one,two,none\n';
    const { headers, choice, read } = await previewed(bytesOf(text));
    expect(headers).toEqual(['Serial', 'Note', 'Note (2)', 'serial (2)']);
    expect(choice.columns).toEqual({ serial: 'Serial' });
    expect(read?.first[0]?.extras).toEqual({
      Note: 'one',
      'Note (2)': 'two',
      'serial (2)': 'none',
    });
  });

  it('reads nothing while no column can be the serial', async () => {
    const preview = await previewed(bytesOf('Colour,Size\ngrey,14\nblue,16\n'));
    expect(preview).toMatchObject({ choice: { columns: {} }, read: null });
    const read = await readList(bytesOf('Colour\ngrey'), preview.choice, passed);
    expect(read.kind).toBe('column-missing');
  });

  it.each([
    ['empty', bytesOf('')],
    ['empty', bytesOf('\n \n')],
    ['not-text', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 1])],
    ['not-text', bytesOf('%PDF-1.7\nSerial')],
    ['broken-workbook', bytesOf('PK\u0003\u0004 no workbook')],
    ['broken-quotes', bytesOf('Serial\n"TEST00A001\n')],
    ['too-many-rows', bytesOf(`Serial\n${'TEST00A001\n'.repeat(50_001)}`)],
  ])('says that it is %s and reads nothing', async (kind, bytes) => {
    expect(await previewList(bytes, null, [])).toMatchObject({ kind });
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await previewList(bytes, null, []);
        expect('kind' in found || found.headers.length > 0).toBe(true);
      }),
    );
  });
});

describe('a cancelled import', () => {
  const many = (count: number): string =>
    `Serial\n${Array.from({ length: count }, (_, index) => serialNo(index)).join('\n')}\n`;
  const choice = { columns: { serial: 'Serial' }, hasHeader: true } as const;

  it('ends between two rows of text and of a workbook, and hands nothing over', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [serialNo(index)]);
    const sheets = [{ name: 'Order', rows: [['Serial'], ...rows] }];
    const lists = [
      { bytes: bytesOf(many(200)), delimiter: ',' as const },
      { bytes: await writeXlsx({ sheets }), delimiter: null },
    ];
    for (const { bytes, delimiter } of lists) {
      const control = listControl();
      Atomics.store(control, 0, 1);
      const given = { bytes, choice: { ...choice, delimiter }, control };
      expect(await runListTask({ name: 'read', ...given })).toEqual({ kind: 'cancelled' });
      expect(Atomics.load(control, 1)).toBe(0);
      Atomics.store(control, 0, 0);
      const whole = await runListTask({ name: 'read', ...given });
      expect('kind' in whole && whole.kind === 'list' ? whole.list.rows.length : 0).toBe(200);
      expect(Atomics.load(control, 1)).toBeGreaterThanOrEqual(200);
    }
  });
});
