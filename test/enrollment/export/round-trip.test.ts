import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';

import type { Reader } from '../../../enrollment/export/cell-text.ts';
import { COLUMN_IDS } from '../../../enrollment/export/columns.ts';
import { csvParts } from '../../../enrollment/export/csv-parts.ts';
import { DELIMITERS } from '../../../enrollment/export-order.ts';
import { planOf } from '../../../enrollment/export/formats/index.ts';
import type { ExportRow } from '../../../enrollment/export/row.ts';
import type { TablePlan } from '../../../enrollment/export/table-plan.ts';
import { anyRow } from './any-row.ts';
import { onOneLine, readBack } from './read-back.ts';

const rows = fc.array(anyRow, { minLength: 1, maxLength: 4 });

function csvOf(plan: TablePlan, list: readonly ExportRow[]): string {
  if (plan.encoding.kind !== 'csv') throw new Error('not a CSV plan');
  return [...csvParts(plan, plan.encoding.dialect, list)].map((piece) => piece.content).join('');
}

const restored = (records: readonly string[][], reader: Reader) =>
  records.slice(1).map((record) => readBack(records[0] ?? [], record, reader));

/** A row as a file for people contains it. */
const lined = (row: ExportRow) =>
  Object.fromEntries(
    Object.entries(row).map(([id, cell]) => [
      id,
      typeof cell === 'string' ? onOneLine(cell) : cell,
    ]),
  );

it('restores every field of the asset CSV, in every dialect and time offset', () => {
  const dialect = fc.record({ delimiter: fc.constantFrom(...DELIMITERS), bom: fc.boolean() });
  const offset = fc.integer({ min: -840, max: 840 });
  fc.assert(
    fc.property(rows, dialect, offset, (list, { delimiter, bom }, offsetMinutes) => {
      const plan = planOf('asset', { columns: COLUMN_IDS, delimiter, bom, offsetMinutes });
      const text = csvOf(plan, list);
      expect(text.startsWith('\uFEFF')).toBe(bom);
      const records = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' }) as string[][];
      expect(restored(records, 'person')).toEqual(list.map(lined));
    }),
    { numRuns: 200 },
  );
});

it('restores every field of the snake_case file as another reader splits it', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      const known = { ...row, serial: 'TEST0A0001', state: 'logged' };
      const text = csvOf(planOf('servicenow'), [known as ExportRow]);
      const { data } = Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
      const [header = [], record = []] = data;
      const headers = header.map((name) => (name === 'serial_number' ? 'serial' : name));
      expect(readBack(headers, record, 'machine')).toEqual(known);
    }),
  );
});

it('reads nothing from a file that is not its own', () => {
  expect(readBack(['Serial number', 'Colour'], ['TEST0A0001', 'grey'], 'person')).toBeNull();
  expect(readBack(['First seen'], ['yesterday'], 'person')).toBeNull();
  expect(readBack(['Serial number'], [], 'person')).toBeNull();
});
