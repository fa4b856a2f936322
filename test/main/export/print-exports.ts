import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { TableFormatId } from '../../../enrollment/export/formats/index.ts';
import { planOf, TABLE_FORMATS } from '../../../enrollment/export/formats/index.ts';
import { aDevice, serialOf, staged } from '../../enrollment/export/build.ts';
import { exportTo } from './export-to.ts';

/** Writes every table format to the given folder and prints the SHA-256 of each file. */
const [, , folder = ''] = process.argv;
const devices = ['TEST0A0001', '0503E000', 'TEST0A0003'].map((serial, index) =>
  aDevice({ serial: serialOf(serial), ordinal: index + 1, model: 'Größe, ١٢٣ "16"' }),
);
for (const id of Object.keys(TABLE_FORMATS) as TableFormatId[]) {
  const result = await exportTo(join(folder, id), planOf(id), [{ ...staged(), devices }]);
  const written = result.ok ? result.value.map((file) => file.sha256).join() : result.kind;
  process.stdout.write(`${id} ${written}\n`);
}
process.stdout.write(`${readdirSync(folder).length} files\n`);
process.stdout.write(`${new Date(0).toString()} ${(1234.5).toLocaleString()}\n`);
