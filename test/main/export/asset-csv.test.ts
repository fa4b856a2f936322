import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { ASSET } from '../../../enrollment/export/formats/asset.ts';
import { aDevice, serialOf, staged, withoutSerial } from '../../enrollment/export/build.ts';
import { exportTo as exportAs } from './export-to.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'muster-export-'));

const exportTo = (path: string, devices = [aDevice()]) =>
  exportAs(path, ASSET.plan(ASSET.defaults), [{ ...staged(), devices }]);

it('writes one row a device that another reader reads back by header', async () => {
  const path = join(folder(), 'assets.csv');
  const devices = [
    aDevice({ ordinal: 2, serial: serialOf('TEST0A0002'), model: 'A "quoted", model' }),
    aDevice(),
    withoutSerial({ ordinal: 3 }),
  ];
  const result = await exportTo(path, devices);

  const content = readFileSync(path);
  const rows = parse(content, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row['Serial number'], row['State'], row['Model']])).toEqual([
    ['TEST0A0001', 'logged', 'MacBook Pro (16-inch, Nov 2023)'],
    ['TEST0A0002', 'logged', 'A "quoted", model'],
    ['', 'serial-missing', 'MacBook Pro (16-inch, Nov 2023)'],
  ]);
  expect(rows[0]?.['First seen']).toBe('2026-03-05T08:01:01.003+00:00');
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(result).toEqual({
    ok: true,
    value: [{ path, fileName: basename(path), rows: 3, bytes: content.length, sha256 }],
  });
});

it('begins with a byte order mark and ends every record with CRLF', async () => {
  const path = join(folder(), 'assets.csv');
  await exportTo(path);
  const content = readFileSync(path, 'utf8');
  expect(content.startsWith('\uFEFFSerial number,')).toBe(true);
  expect(content.endsWith('\r\n')).toBe(true);
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('replaces an earlier file in one step and leaves no temporary file', async () => {
  const where = folder();
  const path = join(where, 'assets.csv');
  writeFileSync(path, 'earlier');
  await exportTo(path);
  expect(readdirSync(where)).toEqual(['assets.csv']);
  expect(readFileSync(path, 'utf8')).not.toContain('earlier');
});

it('says that the folder is gone instead of throwing', async () => {
  const path = join(folder(), 'gone', 'assets.csv');
  expect(await exportTo(path)).toMatchObject({ ok: false, kind: 'folder-missing' });
});

it('never replaces a folder of that name', async () => {
  const where = folder();
  const path = join(where, 'assets.csv');
  mkdirSync(path);
  expect(await exportTo(path)).toMatchObject({ ok: false, kind: 'is-a-folder' });
  expect(readdirSync(where)).toEqual(['assets.csv']);
});
