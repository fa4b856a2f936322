import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';

import { planOf, type TableFormatId } from '../../../enrollment/export/formats/index.ts';
import { aDevice, serialOf, staged } from '../../enrollment/export/build.ts';
import { exportTo } from './export-to.ts';

/**
 * Around the number of rows that the workbook writer takes at once, and beyond several of its
 * pieces.
 */
const COUNTS = [0, 1, 501, 2500];

const devicesOf = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aDevice({
      serial: serialOf(`T0ST${String(index).padStart(6, '0')}`),
      ordinal: index + 1,
      model: `Model ${'x'.repeat(index % 97)}`,
    }),
  );

/** The rows of a file without its header, as another reader finds them. */
async function rowsIn(path: string, format: TableFormatId): Promise<number> {
  if (format !== 'xlsx') return (parse(readFileSync(path), { bom: true }) as unknown[]).length - 1;
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets.reduce((sum, { rows }) => sum + rows.length - 1, 0);
}

it.each(['xlsx', 'asset', 'servicenow'] as const)(
  'tells of %s as many rows as the file has, however many there are',
  async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-rows-'));
    const told: number[] = [];
    const found: number[] = [];
    for (const count of COUNTS) {
      const path = join(folder, `${count}.${format}`);
      const devices = devicesOf(count);
      const written = await exportTo(path, planOf(format), [{ ...staged(), devices }]);
      told.push(written.ok ? written.value.reduce((sum, { rows }) => sum + rows, 0) : -1);
      found.push(await rowsIn(path, format));
    }
    expect(found).toEqual(COUNTS);
    expect(told).toEqual(COUNTS);
  },
);
