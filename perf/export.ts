import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import Database from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';

import { openLog, type BenchLog } from '../db/index.ts';
import type { BenchEvent } from '../enrollment/events.ts';
import { completeProfile } from '../enrollment/guide/complete-profile.ts';
import { rowsInOrder, type ExportedSession } from '../enrollment/export/row.ts';
import { planOf } from '../enrollment/export/formats/index.ts';
import { selectRows } from '../enrollment/export/select-rows.ts';
import { cellsOf } from '../enrollment/export/table-plan.ts';
import { fileRunner } from '../main/export/file-runner.ts';
import { logAt } from '../main/export/log-sessions.ts';
import * as files from '../main/files/write-file.ts';
import { writeRows } from '../main/export/write-rows.ts';
import { nodeChild } from '../main/files/child.ts';
import { run as runTask } from '../main/worker/run.ts';
import { LIST_HEADER, listRow, sighted } from './export-rows.ts';
import { thisHost } from '../db/index.ts';

/**
 * Measures exports and reconciliation on a log of 100,000 devices: `npm run perf -- export`. Each figure
 * is the median of several runs; all are taken in one process, so that they compare.
 */
const DEVICES = 100_000;
const LISTED = 200_000;
const RUNS = 9;
const folder = join(process.argv[2] ?? '.cache', 'perf-export');
const START_MS = Date.UTC(2026, 2, 5, 8);
const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };
const plan = planOf('asset');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const figures: Record<string, number> = {};
const log = fillLog();
await throughWorker();
const at = logAt(log, log.count());
const sessions: ExportedSession[] = [...at.read(at.sessions.map((one) => one.sessionId))];
const cells = [...rowsInOrder(sessions)].map((row) => cellsOf(plan, row));
const db = fillTable(cells);

const runs: (readonly [string, number])[] = [];
for (let run = 0; run < RUNS; run += 1) {
  await measure('bare loop, ms', () => bareLoop());
  await measure('asset CSV from devices, ms', () =>
    writeRows(
      join(folder, 'asset.csv'),
      plan,
      selectRows(plan, rowsInOrder(sessions), () => undefined),
      { dataFolder: null, sources: [], files },
    ),
  );
  await measure('csv-stringify, ms', () => writeWhole('stringify.csv', stringify(tableRows())));
  await measure('Papa Parse, ms', () =>
    writeWhole('papa.csv', Papa.unparse(tableRows(), { newline: '\r\n' })),
  );
}
const taken = new Map<string, number[]>();
for (const [name, ms] of runs) taken.set(name, [...(taken.get(name) ?? []), ms]);
for (const [name, list] of taken) {
  figures[name] = median(list);
  figures[`${name}, best`] = best(list);
}
for (const kind of ['', ', best', ' of processor']) {
  const ours = figures[`asset CSV from devices, ms${kind}`] ?? 0;
  figures[`ratio to the bare loop${kind}`] =
    Math.round((ours / (figures[`bare loop, ms${kind}`] ?? 1)) * 100) / 100;
}
sessions.length = 0;
cells.length = 0;
await reconcileLists();
log.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

function fillLog(): BenchLog {
  const opened = openLog(folder, { mode: 'write', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const settings = completeProfile({ name: 'Staff Macs', method: 'ade', affinity: 'with' });
  let seq = 0;
  const add = (events: readonly BenchEvent[]) =>
    opened.log.append(
      events.map((event) => {
        seq += 1;
        const id = `01930000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
        return { id, atMs: START_MS + seq * 900, monoMs: 0, by: 'Bench A', event };
      }),
    );
  add([{ kind: 'profile-saved', profileId: 'p-1', revision: 1, settings }]);
  for (let at = 0; at < DEVICES; at += 1000) {
    const sessionId = `session-${String(at).padStart(6, '0')}`;
    const opening = { sessionId, name: `Run ${at}`, profileId: 'p-1', revision: 1, target: null };
    const sightings = Array.from({ length: 1000 }, (_, index) => sighted(sessionId, at + index));
    add([{ kind: 'session-opened', ...opening }, ...sightings]);
    add([{ kind: 'session-closed', sessionId }]);
  }
  return opened.log;
}

function fillTable(rows: readonly (readonly string[])[]): Database.Database {
  const table = new Database(join(folder, 'rows.db'));
  const names = plan.headers.map((_, index) => `c${index}`);
  table.exec(`CREATE TABLE rows (${names.map((name) => `${name} TEXT`).join()})`);
  const insert = table.prepare(`INSERT INTO rows VALUES (${names.map(() => '?').join()})`);
  table.transaction(() => rows.forEach((row) => insert.run(...row)))();
  return table;
}

function tableRows(): string[][] {
  return db.prepare<[], string[]>('SELECT * FROM rows').raw().all();
}

function bareLoop(): void {
  const handle = openSync(join(folder, 'bare.csv'), 'w');
  let waiting = '';
  for (const row of db.prepare<[], string[]>('SELECT * FROM rows').raw().iterate()) {
    waiting += `${row.join(',')}\r\n`;
    if (waiting.length < 262_144) continue;
    writeSync(handle, waiting);
    waiting = '';
  }
  writeSync(handle, waiting);
  fsyncSync(handle);
  closeSync(handle);
}

function writeWhole(name: string, text: string): void {
  const handle = openSync(join(folder, name), 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
}

async function measure(name: string, work: () => unknown): Promise<void> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  runs.push([name, performance.now() - begun], [`${name} of processor`, cpuMs(cpu)]);
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** The run that other programs disturbed least. */
function best(list: readonly number[]): number {
  return Math.round(Math.min(...list));
}

/** The whole way as the window does it: a worker reads the log, folds it and writes the file. */
async function throughWorker(): Promise<void> {
  globalThis.gc?.();
  const baseline = heldBytes();
  let highest = baseline;
  const sampler = setInterval(() => {
    highest = Math.max(highest, heldBytes());
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const order = { format: 'asset', options: {}, sessionIds: null, since: null } as const;
  const path = join(folder, 'worker.csv');
  const request = { kind: 'order', order, path, trigger: 'person' } as const;
  const written = await fileRunner({ dataFolder: folder, launch: nodeChild })('order', { request });
  figures['asset CSV from the log, in a program of its own, ms'] = Math.round(
    performance.now() - begun,
  );
  delay.disable();
  clearInterval(sampler);
  if (!written.ok || written.value.rows !== DEVICES) throw new Error('not all rows were written');
  figures['extra memory, MB'] = Math.round((highest - baseline) / 1_048_576);
  figures['event-loop delay p99, ms'] = Math.round(delay.percentile(99) / 1e5) / 10;
  figures['file, MB'] = Math.round(statSync(path).size / 1_048_576);
}

/** Intune's list with every documented column that has a value for a Mac. */
async function reconcileLists(): Promise<void> {
  for (const isQuoted of [false, true]) {
    const path = join(folder, 'devices.csv');
    const cell = (text: string): string => (isQuoted ? `"${text}"` : text);
    const lines = [LIST_HEADER.map(cell).join()];
    for (let index = 0; index < LISTED; index += 1) lines.push(listRow(index).map(cell).join());
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    const patienceMs = 86_400_000;
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const begun = performance.now();
      const cpu = process.cpuUsage();
      const task = { path, importId: 'i', patienceMs };
      const found = await runTask('readDevices', folder, task).answer;
      times.push(performance.now() - begun);
      figures[`reconcile ${isQuoted ? 'quoted' : 'unquoted'}, ms of processor`] = cpuMs(cpu);
      if ('kind' in found) throw new Error(found.kind);
      if (!found.ok) throw new Error(found.refusal.kind);
    }
    const kind = isQuoted ? 'quoted' : 'unquoted';
    const size = Math.round(statSync(path).size / 1_048_576);
    figures[`reconcile ${LISTED} rows ${kind}, ${size} MB, ms`] = median(times);
    figures[`reconcile ${kind}, best, ms`] = best(times);
  }
}

/** Memory of this process without mapped files, where the system tells; else all of it. */
function heldBytes(): number {
  if (thisHost.platform !== 'linux') return process.memoryUsage.rss();
  const found = /RssAnon:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(found?.[1] ?? 0) * 1024;
}

/** Time that all processors worked for this process; other programs do not lengthen it. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1000);
}
