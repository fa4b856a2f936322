import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { planOf } from '../../../../enrollment/export/formats/index.ts';
import { aRow, written } from './written.ts';

const records = (files: readonly string[]) => parse(files[0] ?? '') as string[][];

it('writes the serial and one of the three device types for the inventory preload', () => {
  const kinds = ['mac', 'mac-t2', 'ipad', 'watch', null] as const;
  const rows = kinds.map((kind, index) => aRow(`TEST0A000${index}`, { kind }));
  const { files } = written(planOf('jamf-preload'), rows);
  expect(records(files)).toEqual([
    ['Serial Number', 'Device Type'],
    ['TEST0A0000', 'Computer'],
    ['TEST0A0001', 'Computer'],
    ['TEST0A0002', 'Mobile Device'],
    ['TEST0A0003', 'Unknown'],
    ['TEST0A0004', 'Unknown'],
  ]);
});

it('adds the asset tag to the preload only when tags are known', () => {
  const tags = { kind: 'serial' } as const;
  const { files } = written(planOf('jamf-preload', { tags }), [aRow('TEST0A0001')]);
  expect(records(files)).toEqual([
    ['Serial Number', 'Device Type', 'Asset Tag'],
    ['TEST0A0001', 'Computer', 'TEST0A0001'],
  ]);
});

it('writes the whole computer template of The MUT, for Macs only', () => {
  const { files, leftOut } = written(planOf('jamf-mut'), [
    aRow('TEST0A0001'),
    aRow('TEST0A0002', { kind: 'ipad' }),
  ]);
  const template =
    'Computer Serial,Display Name,Asset Tag,Barcode 1,Barcode 2,Username,Real Name,Email Address,' +
    'Position,Phone Number,Department,Building,Room,PO Number,Vendor,Purchase Price,PO Date,' +
    'Warranty Expires,Is Leased,Lease Expires,AppleCare ID,Site (ID or Name),Managed';
  expect(files).toEqual([`${template}\r\nTEST0A0001${','.repeat(22)}\r\n`]);
  expect(leftOut).toEqual([['TEST0A0002', 'not-a-mac']]);
});
