import { hash } from 'node:crypto';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { logFiles } from '../../../db/index.ts';
import { FOLD_VERSION } from '../../../db/projection/schema.ts';
import { beginTip } from '../../../db/tip-file.ts';
import { newestPoint } from '../../../db/checks.ts';
import { oldLog } from '../redaction/old-log.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { project } from './projected-log.ts';

/** What is stored of these logs, by the number of the fold. Add a line; never change one. */
const STORED: Readonly<Record<number, string>> = {
  2: 'eb75739669eab652aced18b16dcef8e4036328309a2b60d8080161125300dab6',
};

const GOLDEN = join(import.meta.dirname, '..', 'golden');

/** The log of a golden file, of the newest version. */
function goldenLog(name: string): string {
  const folder = temporaryFolder();
  const { log, tip } = logFiles(folder);
  copyFileSync(join(GOLDEN, name), log);
  const db = new Database(log, { readonly: true });
  beginTip(tip, { ...newestPoint(db, ''), since: 0 });
  db.close();
  opened(folder).close();
  return folder;
}

function storedOf(folder: string): string {
  project(folder);
  const db = new Database(logFiles(folder).projection, { readonly: true });
  const tables = [
    'SELECT seq, body FROM outline',
    'SELECT session_id, devices, merged FROM session ORDER BY number',
    'SELECT key, body FROM device ORDER BY row',
    'SELECT import_id, session_id, taken, count FROM list ORDER BY number',
    'SELECT serial, tag, body FROM listed ORDER BY row',
  ];
  const rows = tables.map((sql) => db.prepare(sql).raw().all());
  const benchId = String(db.prepare('SELECT bench_id FROM head').pluck().get());
  db.close();
  return JSON.stringify(rows).replaceAll(benchId, 'bench');
}

it('the number of the fold is raised when other things are stored of the same logs', () => {
  const golden = readdirSync(GOLDEN).filter((name) => name.endsWith('.db'));
  const folders = [...golden.sort().slice(-2).map(goldenLog), oldLog()];
  const stored = hash('sha256', folders.map(storedOf).join('\n'), 'hex');
  expect({ [FOLD_VERSION]: stored }).toEqual({ [FOLD_VERSION]: STORED[FOLD_VERSION] });
});
