import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createAppend } from '../../../db/append.ts';
import { createBench } from '../../../db/bench-row.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { nthId, sightings, ticking } from './entries.ts';
import { UNGUARDED } from './unguarded.ts';

// Makes test/db/golden/NNN.db, once for each file version. A golden file is never made again: a
// test holds its hash. Call: node test/db/support/make-golden.ts VERSION
const version = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'muster-golden-'));
const file = join(folder, 'muster.db');
const db = new Database(file);
db.pragma('journal_mode = WAL');
migrate(
  db,
  MIGRATIONS.filter((step) => step.version <= version),
);
const bench = createBench(db, {
  mode: 'write',
  clock: ticking(),
  benchName: `Bench of version ${version}`,
  ids: { next: () => nthId(0xbe7c4) },
});
const append = createAppend(db, {
  benchId: bench.id,
  ...UNGUARDED,
  onCommitted: () => undefined,
});
append(sightings(1, 12));
db.close();
const name = `${String(version).padStart(3, '0')}.db`;
copyFileSync(file, join(import.meta.dirname, '..', 'golden', name));
rmSync(folder, { recursive: true });
