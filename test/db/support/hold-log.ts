import { writeSync } from 'node:fs';

import { openLog } from '../../../db/index.ts';
import { sightings, ticking } from './entries.ts';

// A second bench in its own process: prints `held`, or why not, and stays until it is killed.
const result = openLog(process.argv[2] ?? '', { mode: 'write', clock: ticking() });
if (result.ok) {
  if (result.log.count() === 0) result.log.append(sightings(1, 3));
  writeSync(1, 'held\n');
  // Keeps a reference to the log, so that it is not collected and its lock freed.
  setInterval(() => result.log.count(), 1000);
} else {
  writeSync(1, `${JSON.stringify(result.problem)}\n`);
}
