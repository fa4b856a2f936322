import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';

import { LIST_LIMITS } from '../../../enrollment/reading-limits.ts';
import {
  readExpectedListFile,
  type ExpectedWish,
} from '../../../main/import/read-expected-list.ts';
import { describeListRefusal } from '../../../words/en/reconcile.ts';

const MAP = {
  serial: 'Serial',
  assetTag: 'Inventory no',
  assignedUser: 'User',
  purchaseOrder: 'PO',
} as const;

function aFile(content: string | Uint8Array, name = 'order.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'muster-expected-')), name);
  writeFileSync(path, content);
  return path;
}

const wish = (map: ExpectedWish['map']): ExpectedWish => ({ map, takesUnclear: false });

async function read(content: string | Uint8Array, map: typeof MAP | { serial: string } = MAP) {
  const result = await readExpectedListFile(aFile(content), wish(map));
  return result.ok ? result.list : result.refusal;
}

it('reads serial, tag, user and order in any order of columns, and keeps the other cells', async () => {
  const text = 'PO;Colour; serial ;User;Inventory no\r\n4711;"space; grey";test0a0001;Ana;A-1\r\n';
  expect(await read(text)).toEqual({
    rows: [
      {
        serial: 'TEST0A0001',
        assetTag: 'A-1',
        assignedUser: 'Ana',
        location: null,
        purchaseOrder: '4711',
        extras: { Colour: 'space; grey' },
      },
    ],
    skipped: [],
    total: 1,
  });
});

it('lists bad rows by line and reason, and takes the good ones', async () => {
  const lines = [
    'Serial,Inventory no,User,PO',
    'TEST0A0001,"two',
    'lines",,',
    '',
    ',A-2,,',
    'no serial!,A-3,,',
    'TEST0A0001,A-4,,',
    'TEST0A0002,A-5,,,too,wide',
    'TEST0A0003,A-6',
  ];
  expect(await read(lines.join('\n'))).toMatchObject({
    rows: [
      { serial: 'TEST0A0001', assetTag: 'two\nlines' },
      { serial: 'TEST0A0003', assetTag: 'A-6', assignedUser: null },
    ],
    skipped: [
      { line: 5, reason: 'no-serial' },
      { line: 6, reason: 'serial-not-valid' },
      { line: 7, reason: 'repeated' },
      { line: 8, reason: 'ragged' },
    ],
    total: 6,
  });
});

it('reads the first sheet of a workbook, and passes over serials that it holds as numbers', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Order',
        rows: [
          ['Serial', 'Inventory no', 'Bought'],
          ['TEST0A0001', 17, new Date(Date.UTC(2026, 2, 5))],
          [12345678, 'A-2', null],
        ],
      },
    ],
  });
  const map = { serial: 'serial', assetTag: 'inventory NO' };
  expect(await read(bytes, map)).toMatchObject({
    rows: [{ serial: 'TEST0A0001', assetTag: '17', extras: { Bought: '2026-03-05' } }],
    skipped: [{ line: 3, reason: 'serial-is-a-number' }],
  });
});

it('refuses what it cannot read, and says what it is', async () => {
  expect(await read('Model,Tag\nMac,1\n')).toEqual({
    kind: 'column-missing',
    header: 'Serial',
    headers: ['Model', 'Tag'],
  });
  expect(await read('Serial,serial\nA,B\n', { serial: 'Serial' })).toEqual({
    kind: 'header-twice',
    headers: ['Serial'],
  });
  expect(await read('')).toEqual({ kind: 'empty' });
  expect(await read('PK\u0003\u0004 not a workbook')).toMatchObject({ kind: 'broken-workbook' });
  expect(await read('Serial\n"TEST0A0001\n', { serial: 'Serial' })).toEqual({
    kind: 'broken-quotes',
    row: 2,
  });
});

it('reads what spreadsheets save: UTF-16, old Windows text, and bars between cells', async () => {
  const rows = [{ serial: 'TEST0A0001', assignedUser: 'Zoë' }];
  const map = { serial: 'Serial', assignedUser: 'User' };
  for (const bytes of [
    Buffer.from('\uFEFFSerial\tUser\nTEST0A0001\tZoë\n', 'utf16le'),
    Buffer.from('Serial;User\nTEST0A0001;Zoë\n', 'latin1'),
    Buffer.from('Serial|User\nTEST0A0001|Zoë\n'),
  ]) {
    expect(await read(bytes, map)).toMatchObject({ rows, skipped: [] });
  }
});

it('reads the model that a list names', async () => {
  const map = { serial: 'Serial', model: 'Artikel' };
  expect(await read('Serial,Artikel\nTEST0A0001,Mac mini\n', map)).toMatchObject({
    rows: [{ model: 'Mac mini', extras: {} }],
  });
});

it('does not read a file that is far too large, or that is not there', async () => {
  const path = aFile('');
  truncateSync(path, LIST_LIMITS.bytes + 1);
  expect(await readExpectedListFile(path, wish(MAP))).toMatchObject({
    refusal: { kind: 'too-large' },
  });
  const missing = await readExpectedListFile(`${path}.none`, wish(MAP));
  expect(missing).toMatchObject({ refusal: { kind: 'file-missing' } });
});

it('does not open what is not a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-expected-'));
  const refusal = { kind: 'not-readable', why: 'folder', detail: 'not a file' } as const;
  expect(describeListRefusal(refusal).what).toBe('This is a folder, not a file.');
  expect(await readExpectedListFile(folder, wish(MAP))).toEqual({ ok: false, refusal });
});
