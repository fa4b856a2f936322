import { join } from 'node:path';

import Database from 'better-sqlite3';

import { logFiles, openLog } from '../../db/index.ts';
import { INSERT_ROW_SQL, LOG_COLUMNS, type LogRow } from '../../db/log-row.ts';
import { sightings, ticking } from '../../test/db/support/entries.ts';
import { eachOf, inPairs, timed, type Measure } from '../measure.ts';

const AT_ONCE = 50;

/** One device a commit under `synchronous = FULL`, ours and bare in turns. */
export const appendMeasure: Measure = {
  id: 'append',
  how: 'One sighting a commit, 50 commits in turns, beside bare better-sqlite3 that inserts the same rows into the same table with the same indexes, without check, guard or chain; per commit.',
  rows: [
    {
      name: 'append, a commit',
      unit: 'ms',
      control: 'same table and indexes',
      aim: { kind: 'ratio', most: 1.11 },
    },
  ],
  take: async ({ emptyFolder }) => {
    const [home, other] = [emptyFolder(), emptyFolder()];
    const opened = openLog(home, { mode: 'write', clock: ticking() });
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { log } = opened;
    const db = new Database(logFiles(home).log, { readonly: true });
    const indexes = db
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL")
      .pluck()
      .all();
    const newest = db.prepare<[number], LogRow>('SELECT * FROM log WHERE seq > ? ORDER BY seq');
    const insert = bareTable(join(other, 'bare.db'), indexes);
    let round = 0;
    // The bare loop has to have the rows first, so it goes over those of the round before.
    const ours = (): Promise<number> => {
      round += 1;
      const entries = sightings((round - 1) * AT_ONCE + 1, round * AT_ONCE);
      return timed(() => entries.forEach((entry) => log.append([entry])));
    };
    let done = 0;
    const bare = async (): Promise<number> => {
      const rows = newest.all(done).slice(0, AT_ONCE);
      done += rows.length;
      return timed(() => rows.forEach(insert));
    };
    await ours();
    const pairs = await inPairs(60, ours, bare);
    db.close();
    log.close();
    return [eachOf(pairs, (ms) => ms / AT_ONCE)];
  },
};

function bareTable(file: string, indexes: readonly string[]): (row: LogRow) => void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE log (${LOG_COLUMNS.replace('seq', 'seq INTEGER PRIMARY KEY')})`);
  db.exec('CREATE UNIQUE INDEX log_id ON log (id)');
  for (const sql of indexes) db.exec(sql);
  const insert = db.prepare<[LogRow]>(INSERT_ROW_SQL);
  return (row) => void insert.run(row);
}
