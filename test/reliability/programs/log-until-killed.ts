import { writeSync } from 'node:fs';

import { openLog } from '../../../db/index.ts';
import { sightings, ticking } from '../../db/support/entries.ts';

// Appends batches of three rows until it is killed, and prints each batch's last number as a line
// of JSON on standard output once the write has returned: like `watch`, without the bus.
const [, , folder = ''] = process.argv;
const result = openLog(folder, { mode: 'write', clock: ticking() });
if (!result.ok) throw new Error(JSON.stringify(result.problem));
writeSync(1, `${JSON.stringify({ kind: 'ready', rows: result.log.count() })}\n`);

for (let next = result.log.count() + 1; ; next += 3) {
  result.log.append(sightings(next, next + 2));
  writeSync(1, `${JSON.stringify({ kind: 'logged', seq: next + 2 })}\n`);
}
