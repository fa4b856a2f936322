import { writeSync } from 'node:fs';

import { openLog } from '../../../db/index.ts';
import { sightings, ticking } from './entries.ts';

// Appends batches of three rows until it is killed and prints each batch's last number after the
// write returned. With `promise-first` it prints before the write, and dies in between.
const [, , folder = '', order = 'promise-last'] = process.argv;
const result = openLog(folder, { mode: 'write', clock: ticking() });
if (!result.ok) throw new Error(JSON.stringify(result.problem));

for (let next = result.log.count() + 1, batches = 1; ; next += 3, batches += 1) {
  if (order === 'promise-first') writeSync(1, `${next + 2}\n`);
  if (order === 'promise-first' && batches === 20) process.kill(process.pid, 'SIGKILL');
  result.log.append(sightings(next, next + 2));
  if (order === 'promise-last') writeSync(1, `${next + 2}\n`);
}
