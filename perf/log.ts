/**
 * What the guard of the log's files, an opening and a restore drill take: `npm run perf -- log`. Prints one
 * line a figure with its goal, and ends with 1 when a goal is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createAppend, type AppendParts } from '../db/append.ts';
import { readBench } from '../db/bench-row.ts';
import { guardFiles } from '../db/file-guard.ts';
import type { LogFiles } from '../db/log-files.ts';
import { backUpLog, logFiles, openLog, restoreLog, verifyLog, type BenchLog } from '../db/index.ts';
import { sightings, ticking } from '../test/db/support/entries.ts';
import { UNGUARDED } from '../test/db/support/unguarded.ts';
import { median } from './percentiles.ts';

const ROUNDS = 60;
const A_ROUND = 50;
const LONG = 100_000;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
}

const home = mkdtempSync(join(tmpdir(), 'muster-perf-log-'));
try {
  const figures = [guardCost(), ...longLog()];
  for (const { name, value, unit, goal } of figures) {
    const isMet = value <= goal;
    process.stdout.write(
      `${isMet ? 'met   ' : 'MISSED'}  ${name}: ${value.toFixed(2)} ${unit} (at most ${goal})\n`,
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
  return { name, value: median(added), unit: 'ms', goal: 0.5 };
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

function longLog(): readonly Figure[] {
  const folder = join(home, 'long');
  const log = open(folder);
  for (let n = 1; n <= LONG; n += 1000) log.append(sightings(n, n + 999));
  log.close();
  const start = best(() => open(folder).close());
  const drill = timed(() => restoreDrill(folder));
  const most = (name: string, value: number, goal: number): Figure => ({
    name,
    value: value / 1000,
    unit: 's',
    goal,
  });
  return [
    most(`opening ${LONG} rows with its checks`, start, 0.2),
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
