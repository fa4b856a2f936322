import { expect, it } from 'vitest';

import type { ExportEvent } from '../../../enrollment/export-event.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import { countOrdinals, writeOrdinals } from '../../../enrollment/ledger/ordinals.ts';

const written = (format: string, rows: number, places: Record<string, string>): ExportEvent => ({
  kind: 'export-written',
  sessionId: null,
  format,
  fileName: `devices.${format}`,
  rows,
  sha256: '00',
  record: {
    order: { format: 'xlsx', options: {}, sessionIds: null, since: null },
    files: [],
    leftOut: {},
    untilSeq: 1,
    places,
    repeats: null,
    trigger: 'person',
  },
});

const rowsOf = (event: ExportEvent): number | undefined =>
  readLedger([{ seq: 2, id: '2', benchId: 'bench', atMs: 0, by: null, event }]).exports[0]?.rows;

it('counts an earlier workbook by its places, which were right when its rows were not', () => {
  expect(rowsOf(written('xlsx', 998, { first: '1-700', second: '3,5-303' }))).toBe(1000);
  expect(rowsOf(written('xlsx', 0, {}))).toBe(0);
});

it('takes the rows of every other format as they were logged', () => {
  expect(rowsOf(written('asset', 3, { first: '1-3' }))).toBe(3);
  expect(rowsOf(written('jsonl', 812, {}))).toBe(812);
});

it('counts as many places as were written', () => {
  for (const places of [[], [7], [1, 2, 3], [1, 3, 5, 6, 7, 20]]) {
    expect(countOrdinals(writeOrdinals(places))).toBe(places.length);
  }
});
