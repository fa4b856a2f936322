/**
 * Reads a workbook as Muster did before there were limits: every row with every cell up to its last
 * one.
 */
import { readFileSync } from 'node:fs';

import { streamXlsxRows } from 'hucre/xlsx';

const rows: (readonly string[])[] = [];
for await (const { values } of streamXlsxRows(readFileSync(process.argv[2] ?? ''), { sheet: 0 })) {
  rows.push(values.map((value) => (typeof value === 'string' ? value : '')));
}
process.stdout.write(`${String(rows.length)}\n`);
