import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import { restoreLog, setLogAside } from '../../../db/index.ts';

// Restores a backup, or sets the log aside without one, and dies instead of doing the n-th rename.
// Arguments: FOLDER N [BACKUP].
const [, , folder = '', nth = '1', from] = process.argv;
const { renameSync } = fs;
let renames = 0;
fs.renameSync = (...names) => {
  renames += 1;
  if (renames === Number(nth)) process.kill(process.pid, 'SIGKILL');
  renameSync(...names);
};
syncBuiltinESMExports();
const nowMs = Date.UTC(2026, 10, 23, 9, 0, 0);
if (from === undefined) setLogAside(folder, nowMs);
else restoreLog(folder, { from, nowMs });
