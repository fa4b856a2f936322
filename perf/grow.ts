/**
 * `npm run perf:grow -- --rows N [--devices-per-session D] [--open] [--seed N] [--data DIR]`: makes
 * a data folder with a long log for measurements, and says what is in it.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

import Database from 'better-sqlite3';

import { logFiles } from '../db/index.ts';
import { growLog } from './grown/log.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    'devices-per-session': { type: 'string', default: '1000' },
    open: { type: 'boolean', default: false },
    seed: { type: 'string', default: '19' },
    data: { type: 'string', default: '.cache/grown' },
  },
});

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

const files = logFiles(values.data);
if (existsSync(files.log)) {
  process.stderr.write(`${values.data} has a log already. Name a new folder with --data.\n`);
  process.exitCode = 1;
} else grow();

function grow(): void {
  mkdirSync(values.data, { recursive: true });
  const startedMs = performance.now();
  const { log, sessions, devices } = growLog(values.data, {
    rows: Number(values.rows),
    devicesPerSession: Number(values['devices-per-session']),
    seed: Number(values.seed),
    leavesOpen: values.open,
  });
  const rows = log.count();
  log.close();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const { outline, bytes, kinds } = contentOf(files.log);
  process.stdout.write(
    `${rows} rows in ${seconds} s: ${sessions} sessions, ${devices} devices, ${mib(bytes.log)} MiB\n` +
      `${outline} rows without a device (${((outline / rows) * 100).toFixed(2)} %), with ` +
      `${mib(bytes.outline)} of ${mib(bytes.bodies)} MiB of bodies\n` +
      kinds.map(([kind, count]) => `${String(count).padStart(9)}  ${kind}\n`).join(''),
  );
}

function contentOf(file: string) {
  const db = new Database(file, { readonly: true });
  const number = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const bodies = 'SELECT sum(octet_length(body)) FROM log';
  const kinds = 'SELECT kind, count(*) FROM log GROUP BY kind ORDER BY count(*) DESC';
  const found = {
    outline: number('SELECT count(*) FROM log WHERE device_key IS NULL'),
    bytes: {
      log: number('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'),
      bodies: number(bodies),
      outline: number(`${bodies} WHERE device_key IS NULL`),
    },
    kinds: db.prepare<[], [string, number]>(kinds).raw().all(),
  };
  db.close();
  return found;
}
