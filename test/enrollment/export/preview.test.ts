import { expect, it } from 'vitest';

import { planOf } from '../../../enrollment/export/formats/index.ts';
import { aRow, aRefusedRow } from './formats/written.ts';
import { preview } from './preview-of.ts';

it('shows the first rows, what is left out and why, before a file is written', () => {
  const rows = [aRow('TEST0A0001'), aRow(null), aRow('TEST0A0002'), aRefusedRow('TEST0A0003')];
  const shown = preview(planOf('intune-identifiers'), rows, 1);
  expect(shown).toEqual({
    headers: ['Serial number', 'Details'],
    hasHeader: false,
    firstRows: [['TEST0A0001', 'Staff Macs / Morning run']],
    rows: 2,
    files: 1,
    leftOut: [{ row: rows[1], reason: 'no-serial' }],
    leftOutCounts: { 'no-serial': 1, refused: 1 },
    risky: [],
  });
});

it('counts the files that a long list needs', () => {
  const rows = Array.from({ length: 5001 }, (_, index) => aRow(`T0ST${100_000 + index}`));
  expect(preview(planOf('intune-identifiers'), rows).files).toBe(2);
  expect(preview(planOf('asset'), rows).files).toBe(1);
});

it('names the serials that a spreadsheet would change, unless the file is a workbook', () => {
  const rows = [aRow('TEST0A0001'), aRow('0503E000')];
  expect(preview(planOf('asset'), rows).risky).toEqual([
    { serial: '0503E000', risk: 'scientific' },
  ]);
  expect(preview(planOf('xlsx'), rows).risky).toEqual([]);
});

it('passes over unknown columns of a saved layout and keeps the order of the others', () => {
  const columns = ['state', 'colour', 'serial', 'state'] as never;
  expect(preview(planOf('asset', { columns }), [aRow('TEST0A0001')])).toMatchObject({
    headers: ['State', 'Serial number'],
    firstRows: [['logged', 'TEST0A0001']],
  });
  const none = preview(planOf('asset', { columns: [] }), []).headers;
  expect(none).toEqual(planOf('asset').headers);
});
