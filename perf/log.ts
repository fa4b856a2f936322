/**
 * What the log costs, against a bare better-sqlite3 loop in the same run: `npm run perf -- log`. Prints
 * one line a figure with its goal, and ends with 1 when a goal is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createAppend, type AppendParts } from '../db/append.ts';
import { readBench } from '../db/bench-row.ts';
import { guardFiles } from '../db/file-guard.ts';
import type { LogFiles } from '../db/log-files.ts';
import { INSERT_ROW_SQL, LOG_COLUMNS, type LogRow } from '../db/log-row.ts';
import { backUpLog, logFiles, openLog, restoreLog, verifyLog, type BenchLog } from '../db/index.ts';
import type { NewEvent } from '../enrollment/ports.ts';
import { sightings, ticking } from '../test/db/support/entries.ts';
import { UNGUARDED } from '../test/db/support/unguarded.ts';

const ROUNDS = 60;
const A_ROUND = 50;
const LONG = 100_000;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly isLeast: boolean;
}

/** Indexes as the log has them, so that the same bytes reach the disk. */
const SAME_INDEXES = `
CREATE UNIQUE INDEX log_id ON log (id);
CREATE INDEX log_by_device ON log (session_id, device_key) WHERE device_key IS NOT NULL;
CREATE INDEX log_by_serial ON log (serial) WHERE serial IS NOT NULL;`;

const home = mkdtempSync(join(tmpdir(), 'muster-perf-log-'));
try {
  const figures = [appendRatio(), guardCost(), ...longLog()];
  for (const { name, value, unit, goal, isLeast } of figures) {
    const isMet = isLeast ? value >= goal : value <= goal;
    const sign = isLeast ? 'at least' : 'at most';
    process.stdout.write(
      `${isMet ? 'met   ' : 'MISSED'}  ${name}: ${value.toFixed(2)} ${unit} (${sign} ${goal})\n`,
    );
    if (!isMet) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true });
}

function open(folder: string): BenchLog {
  const opened = openLog(folder, { mode: 'write', clock: ticking() });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.log;
}

/** One device a commit under FULL, ours and bare in turns, so that a busy moment hits both. */
function appendRatio(): Figure {
  const log = open(join(home, 'ours'));
  const bare = bareLoop(join(home, 'bare.db'), SAME_INDEXES);
  const plain = bareLoop(join(home, 'plain.db'), '');
  const ours: number[] = [];
  const theirs: number[] = [];
  const plainly: number[] = [];
  const reader = new Database(logFiles(join(home, 'ours')).log, { readonly: true });
  const select = reader.prepare<[number], LogRow>('SELECT * FROM log WHERE seq > ? ORDER BY seq');
  for (let round = 0; round < ROUNDS; round += 1) {
    const entries = sightings(round * A_ROUND + 1, (round + 1) * A_ROUND);
    ours.push(timed(() => entries.forEach((entry: NewEvent) => log.append([entry]))));
    const rows = select.all(round * A_ROUND);
    theirs.push(timed(() => rows.forEach(bare)));
    plainly.push(timed(() => rows.forEach(plain)));
  }
  reader.close();
  log.close();
  process.stdout.write(
    `        one device a commit: ours p50 ${perRow(ours)} ms, bare with the same indexes ` +
      `${perRow(theirs)} ms, bare without any index ${perRow(plainly)} ms\n`,
  );
  const value = median(theirs) / median(ours);
  return {
    name: 'append, times the bare rate into the same table and indexes',
    value,
    unit: 'x',
    goal: 0.8,
    isLeast: true,
  };
}

/** What the guard of the log's files adds to the processor time of an append; with and without it in turns. */
function guardCost(): Figure {
  const alone = appendTo('alone', () => UNGUARDED.guard);
  const guarded = appendTo('guarded', (files) =>
    guardFiles({ files, holdsLock: () => true, isWhole: () => true }),
  );
  const added = Array.from({ length: ROUNDS }, (_, round) => {
    const entries = sightings(round * A_ROUND + 1, (round + 1) * A_ROUND);
    const without = busy(() => entries.forEach((entry) => alone([entry])));
    return (busy(() => entries.forEach((entry) => guarded([entry]))) - without) / A_ROUND;
  });
  const name = 'processor time that the guard of the files adds to an append';
  return { name, value: median(added), unit: 'ms', goal: 0.5, isLeast: false };
}

type Append = ReturnType<typeof createAppend>;

/** The writing half alone over a log of its own. */
function appendTo(name: string, guardOver: (files: LogFiles) => AppendParts['guard']): Append {
  const folder = join(home, name);
  open(folder).close();
  const files = logFiles(folder);
  const db = new Database(files.log);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const benchId = readBench(db)?.id ?? '';
  const nothing = (): void => undefined;
  return createAppend(db, {
    benchId,
    guard: guardOver(files),
    onAttempt: nothing,
    onCommitted: nothing,
  });
}

/** A table that takes the same rows, without guard, check or chain. */
function bareLoop(file: string, indexes: string): (row: LogRow) => void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE log (${LOG_COLUMNS.replace('seq', 'seq INTEGER PRIMARY KEY')})`);
  db.exec(indexes);
  const insert = db.prepare<[LogRow]>(INSERT_ROW_SQL);
  return (row) => void insert.run(row);
}

function longLog(): readonly Figure[] {
  const folder = join(home, 'long');
  const log = open(folder);
  for (let n = 1; n <= LONG; n += 1000) log.append(sightings(n, n + 999));
  log.close();
  const start = best(() => open(folder).close());
  const verify = best(() => {
    if (!verifyLog(folder).ok) throw new Error('not well');
  });
  const drill = timed(() => restoreDrill(folder));
  const most = (name: string, value: number, goal: number): Figure => ({
    name,
    value: value / 1000,
    unit: 's',
    goal,
    isLeast: false,
  });
  return [
    most(`opening ${LONG} rows with its checks`, start, 0.2),
    most(`full verify of ${LONG} rows`, verify, 1),
    most(`restore drill at ${LONG} rows: back up, corrupt, restore, verify`, drill, 10),
  ];
}

function restoreDrill(folder: string): void {
  const { file } = backUpLog(folder, { reason: 'by-hand', nowMs: Date.now() });
  const db = new Database(logFiles(folder).log);
  db.exec('DROP TRIGGER log_is_never_changed');
  db.exec(`UPDATE log SET technician = 'x' WHERE seq = 500`);
  db.close();
  if (verifyLog(folder).ok) throw new Error('the damage was not seen');
  if (!restoreLog(folder, { from: file, nowMs: Date.now() }).ok) throw new Error('not restored');
  if (!verifyLog(folder).ok) throw new Error('not well after the restore');
}

function timed(work: () => void): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

/** ms of processor time. */
function busy(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The quickest of five: what the work needs, without what else the machine did. */
function best(work: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => timed(work)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function perRow(rounds: readonly number[]): string {
  return (median(rounds) / A_ROUND).toFixed(3);
}
