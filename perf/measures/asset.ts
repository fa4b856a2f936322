import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { openLog } from '../../db/index.ts';
import { planOf } from '../../enrollment/export/formats/index.ts';
import { rowsInOrder, type ExportedSession } from '../../enrollment/export/row.ts';
import { selectRows } from '../../enrollment/export/select-rows.ts';
import { cellsOf } from '../../enrollment/export/table-plan.ts';
import { logAt } from '../../main/export/log-sessions.ts';
import { writeRows } from '../../main/export/write-rows.ts';
import * as files from '../../main/files/write-file.ts';
import { inPairs, timed, type Measure } from '../measure.ts';

const plan = planOf('asset');

/** Writing the asset list of 100,000 devices, without folding the log. */
export const assetMeasure: Measure = {
  id: 'asset',
  how: 'The asset list of 100,000 folded devices is written and synced, beside a bare loop that writes the same cells from a table of SQLite, joined by commas.',
  rows: [
    {
      name: 'asset CSV, 100,000 devices',
      unit: 'ms',
      control: 'bare loop',
      aim: { kind: 'ratio', most: 1.25 },
    },
  ],
  take: async ({ grown, emptyFolder }) => {
    const home = emptyFolder();
    const sessions = sessionsIn(await grown({ rows: 400_000, devicesPerSession: 1000 }));
    const write = () =>
      writeRows(
        join(home, 'asset.csv'),
        plan,
        selectRows(plan, rowsInOrder(sessions), () => undefined),
        { dataFolder: null, sources: [], files },
      );
    const table = tableOf(home, sessions);
    const bare = () => bareLoop(table, join(home, 'bare.csv'));
    const pairs = await inPairs(
      9,
      () => timed(write),
      () => timed(bare),
    );
    table.close();
    return [pairs];
  },
};

function sessionsIn(folder: string): readonly ExportedSession[] {
  const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };
  const opened = openLog(folder, { mode: 'read', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const at = logAt(opened.log, opened.log.count());
  const ids = at.sessions.map(({ sessionId }) => sessionId);
  const found = [...at.read(ids)].map((one) => ({ ...one, devices: [...one.devices] }));
  opened.log.close();
  return found;
}

function tableOf(home: string, sessions: readonly ExportedSession[]): Database.Database {
  const table = new Database(join(home, 'rows.db'));
  const names = plan.headers.map((_, index) => `c${index}`);
  table.exec(`CREATE TABLE rows (${names.map((name) => `${name} TEXT`).join()})`);
  const insert = table.prepare(`INSERT INTO rows VALUES (${names.map(() => '?').join()})`);
  table.transaction(() => {
    for (const row of rowsInOrder(sessions)) insert.run(...cellsOf(plan, row));
  })();
  return table;
}

function bareLoop(table: Database.Database, path: string): void {
  const handle = openSync(path, 'w');
  let waiting = '';
  for (const row of table.prepare<[], string[]>('SELECT * FROM rows').raw().iterate()) {
    waiting += `${row.join(',')}\r\n`;
    if (waiting.length < 262_144) continue;
    writeSync(handle, waiting);
    waiting = '';
  }
  writeSync(handle, waiting);
  fsyncSync(handle);
  closeSync(handle);
}
