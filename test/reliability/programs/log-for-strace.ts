import { join } from 'node:path';
import { writeSync } from 'node:fs';

import Database from 'better-sqlite3';

import { createAppend } from '../../../db/append.ts';
import { readBench } from '../../../db/bench-row.ts';
import { openLog } from '../../../db/index.ts';
import { sighted, ticking } from '../../db/support/entries.ts';
import { UNGUARDED } from '../../db/support/unguarded.ts';

// Appends one device per commit and prints each number after the commit, with two checkpoints on
// the way; then dies without closing. With `normal` the connection is the one that better-sqlite3
// alone would give: the control that must lose rows.
const [, , folder = '', manner = 'full', rows = '300'] = process.argv;
const { append, settle } = manner === 'normal' ? normalLog() : fullLog();
const last = Number(rows);
for (let n = 1; n <= last; n += 1) {
  append([sighted(n)]);
  writeSync(1, `${n}\n`);
  if (n === Math.floor(last / 3) || n === Math.floor((last * 2) / 3)) settle();
  // The tip follows at the end of a turn.
  if (n % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
}
process.kill(process.pid, 'SIGKILL');

function fullLog() {
  const opened = openLog(folder, { mode: 'write', clock: ticking() });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.log;
}

function normalLog() {
  fullLog().close();
  const db = new Database(join(folder, 'muster.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  return {
    append: createAppend(db, {
      benchId: readBench(db)?.id ?? '',
      ...UNGUARDED,
      onCommitted: () => undefined,
    }),
    settle: () => db.pragma('wal_checkpoint(TRUNCATE)'),
  };
}
