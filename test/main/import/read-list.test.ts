import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { LIST_DELIMITERS } from '../../../enrollment/import/delimited-text.ts';
import { previewList } from '../../../main/import/read-list.ts';
import { bytesOf, previewed, readAsGuessed, serialNo } from './read-bytes.ts';

/** Text that a spreadsheet cell may contain; surrounding spaces do not count. */
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
  assetTag: maybeText,
  assignedUser: maybeText,
  location: maybeText,
  purchaseOrder: maybeText,
  model: maybeText,
});
const table = fc.record({
  order,
  names: fc.array(fc.nat(4), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  extra: cellText,
});

type Table = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

/** Cells of a table, header first: its fields in its order, then a column without a field. */
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
      'TEST00A001',
      'TEST00A002',
      'STEST00A003',
    ]);
    const preview = await previewed(bytesOf('TEST00A001\nTEST00A002'));
    expect(preview).toMatchObject({
      choice: { headerLine: null, columns: { serial: 'Column 1' } },
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
