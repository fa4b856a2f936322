import { createHash } from 'node:crypto';
import { mkdtempSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { DEVICE_LIST_LIMITS } from '../../../enrollment/reading-limits.ts';
import { readDeviceListFile } from '../../../main/import/read-device-list.ts';

function aFile(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'muster-import-')), 'devices.csv');
  writeFileSync(path, content);
  return path;
}

const serialsIn = async (content: string | Uint8Array) => {
  const result = await readDeviceListFile(aFile(content));
  return result.ok ? [...result.value.list.devices.keys()] : result.refusal;
};

const OWN = 'Managed by,Primary user UPN,Last check-in';
const TABLE =
  `${OWN},Device name,Serial number\r\nIntune,,,"Größe, ""neu""\r\n2",TEST0A0001\r\n` +
  'Intune,,,Mac,TEST0A0002\r\n';
const SERIALS = ['TEST0A0001', 'TEST0A0002'];

it('reads a list with or without byte order mark, quoted, with any line end and separator', async () => {
  expect(await serialsIn(TABLE)).toEqual(SERIALS);
  expect(await serialsIn(`\uFEFF${TABLE}`)).toEqual(SERIALS);
  const quoted = `"${OWN.replaceAll(',', '","')}","Serial number"`;
  expect(await serialsIn(`${quoted}\nIntune,,,"TEST0A0001"\n\nIntune,,,"TEST0A0002"`)).toEqual(
    SERIALS,
  );
  for (const by of [';', '\t']) {
    const rows = [`${OWN},Serial number`, 'Intune,,,TEST0A0001', 'Intune,,,TEST0A0002'].join('\n');
    expect(await serialsIn(rows.replaceAll(',', by))).toEqual(SERIALS);
    expect(await serialsIn(`sep=${by}\n${rows.replaceAll(',', by)}`)).toEqual(SERIALS);
  }
  expect(await serialsIn(`#TYPE System.Object\r\n${TABLE}`)).toEqual(SERIALS);
});

it('says which file it read and of when it is', async () => {
  const path = aFile(TABLE);
  utimesSync(path, 1_772_697_600, 1_772_697_600);
  const result = await readDeviceListFile(path);
  expect(result).toMatchObject({
    ok: true,
    value: {
      sha256: createHash('sha256').update(TABLE).digest('hex'),
      fileDateMs: 1_772_697_600_000,
    },
  });
});

it('refuses files that a spreadsheet saved in another encoding, by its name', async () => {
  const utf16 = Buffer.from(`\uFEFF${TABLE}`, 'utf16le');
  expect(await serialsIn(utf16)).toEqual({ kind: 'wrong-encoding', encoding: 'utf-16' });
  expect(await serialsIn(utf16.subarray(2))).toEqual({
    kind: 'wrong-encoding',
    encoding: 'utf-16',
  });
  expect(await serialsIn(Buffer.from(TABLE, 'latin1'))).toEqual({
    kind: 'wrong-encoding',
    encoding: 'windows-1252',
  });
});

it('refuses what is not the device list, and says what it is', async () => {
  expect(await serialsIn('')).toEqual({ kind: 'empty' });
  expect(await serialsIn('\uFEFF')).toEqual({ kind: 'empty' });
  expect(await serialsIn('\r\n\r\n')).toEqual({ kind: 'empty' });
  expect(await serialsIn(Buffer.from('PK\u0003\u0004rest'))).toEqual({ kind: 'zipped' });
  for (const workbook of [
    'PK\u0003\u0004...xl/workbook.xml...',
    'PK\u0003\u0004Index/Document.iwa',
  ]) {
    expect(await serialsIn(Buffer.from(workbook))).toEqual({ kind: 'workbook' });
  }
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(await serialsIn(old)).toEqual({ kind: 'workbook' });
  expect(await serialsIn(Buffer.from('abc\0def'))).toEqual({ kind: 'not-text' });
  expect(await serialsIn('Name,Model\r\na,b\r\n')).toEqual({ kind: 'no-serial-column' });
  expect(await serialsIn('Serial number,Serial number\r\na,b\r\n')).toEqual({
    kind: 'header-twice',
    headers: ['Serial number'],
  });
});

it('refuses a file whose quote is never closed, since it would lose the rows after it', async () => {
  expect(
    await serialsIn(`Serial number,${OWN}\r\nTEST0A0001,"open,,\r\nTEST0A0002,x,,\r\n`),
  ).toEqual({
    kind: 'broken-quotes',
    row: 2,
  });
});

it('refuses a file of 1 GB without reading it', async () => {
  const path = aFile('Serial number\r\n');
  truncateSync(path, 2 ** 30);
  expect(await readDeviceListFile(path)).toEqual({
    ok: false,
    refusal: { kind: 'too-large', bytes: 2 ** 30, limit: DEVICE_LIST_LIMITS.bytes },
  });
});

it.each([
  ['too-many-rows', { rows: 2 }],
  ['too-many-columns', { columns: 4 }],
  ['too-large', { bytes: 60 }],
])('refuses a list as %s, before or while it is read', async (kind, over) => {
  const row = (number: number) => `TEST0A000${String(number)},name,Intune,,`;
  const path = aFile([`Serial number,Device name,${OWN}`, row(1), row(2), row(3), ''].join('\n'));
  const limits = { ...DEVICE_LIST_LIMITS, ...over };
  expect(await readDeviceListFile(path, { limits })).toMatchObject({ refusal: { kind } });
  // Control: it is the limit that refuses it.
  expect(await readDeviceListFile(path)).toMatchObject({ ok: true });
});

it('passes over a row with a name that is longer than any, in ASCII or not, and reads the next', async () => {
  const long = (letter: string) => letter.repeat(5000);
  const path = aFile(
    [
      `Serial number,Device name,${OWN}`,
      `TEST0A0001,${long('x')},Intune,,`,
      `TEST0A0002,"${long('é')}",Intune,,`,
      `TEST0A0003,"${long('""')}",Intune,,`,
      `TEST0A0004,${'x'.repeat(1000)}${','.repeat(9000)}`,
      `TEST0A0005,${'é'.repeat(1000)},Intune,,`,
    ].join('\n'),
  );
  const read = await readDeviceListFile(path);
  expect(read).toMatchObject({
    value: {
      list: {
        skipped: [
          ...[2, 3, 4].map((row) => ({ row, reason: 'cell-too-long' })),
          { row: 5, reason: 'ragged' },
        ],
      },
    },
  });
  expect(read.ok && [...read.value.list.devices.keys()]).toEqual(['TEST0A0005']);
});

it('says that a file is missing or cannot be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-import-'));
  expect(await readDeviceListFile(join(folder, 'gone.csv'))).toMatchObject({
    refusal: { kind: 'file-missing' },
  });
  expect(await readDeviceListFile(folder)).toMatchObject({ refusal: { kind: 'not-readable' } });
});
