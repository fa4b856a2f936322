import Database from 'better-sqlite3';

import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { statementsOf } from './statements.ts';

// Migrates a file and dies after the N-th statement of all its migrations; with `torn`, each
// statement is its own transaction, as if a migration had none.
const [, , file = '', at = '1', manner = 'whole'] = process.argv;
const db = new Database(file);
db.pragma('journal_mode = WAL');
let left = Number(at);
db.function('die_when_due', { directOnly: false }, () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return null;
});

const steps = MIGRATIONS.map((step) => ({
  ...step,
  sql: statementsOf(step.sql)
    .map((sql) => `${sql};\nSELECT die_when_due();\n`)
    .join(''),
}));
if (manner === 'torn') for (const { sql } of steps) db.exec(sql);
else migrate(db, steps);
process.exitCode = 9;
