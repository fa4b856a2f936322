import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { TableFormatId } from '../../../enrollment/export/formats/index.ts';
import { planOf, TABLE_FORMATS } from '../../../enrollment/export/formats/index.ts';
import { exportDevices } from '../../../main/export/export-devices.ts';
import { aDevice, aSession, serialOf } from '../../enrollment/export/build.ts';

/** Writes every table format to the folder named and prints the SHA-256 of each file. */
const [, , folder = ''] = process.argv;
const devices = ['TESTAA0001', '0503E000', 'TESTAA0003'].map((serial, index) =>
  aDevice({ serial: serialOf(serial), ordinal: index + 1, model: 'Größe, ١٢٣ "16"' }),
);
for (const id of Object.keys(TABLE_FORMATS) as TableFormatId[]) {
  const sessions = [{ session: aSession(), devices }];
  const result = await exportDevices({ path: join(folder, id), plan: planOf(id), sessions });
  const written = result.ok ? result.value.files.map((file) => file.sha256).join() : result.kind;
  process.stdout.write(`${id} ${written}\n`);
}
process.stdout.write(`${readdirSync(folder).length} files\n`);
process.stdout.write(`${new Date(0).toString()} ${(1234.5).toLocaleString()}\n`);
