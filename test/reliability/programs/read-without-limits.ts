/** Reads a workbook as Muster did before there were limits, and keeps nothing of it. */
import { readFileSync } from 'node:fs';

import { streamXlsxRows } from 'hucre/xlsx';

let rows = 0;
for await (const { values } of streamXlsxRows(readFileSync(process.argv[2] ?? ''), { sheet: 0 })) {
  if (values.length > 0) rows += 1;
}
process.stdout.write(`${String(rows)}\n`);
