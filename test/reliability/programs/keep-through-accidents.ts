import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

import Database from 'better-sqlite3';

import { createAppend } from '../../../db/append.ts';
import { readBench } from '../../../db/bench-row.ts';
import { logFiles, LogWriteError, openLog, type BenchLog } from '../../../db/index.ts';
import type { Clock, NewEvent } from '../../../enrollment/ports.ts';
import { everyTarget, isReplaced, rescueLog } from '../../../main/backup/rescue-log.ts';
import { sightings } from '../../db/support/entries.ts';
import { UNGUARDED } from '../../db/support/unguarded.ts';

// Appends until it is killed, and prints the ids of each batch once the write has returned. If the
// log lost its file it says so, then what became of the rows, and ends. SIGUSR2 makes its clock
// jump.
const [, , folder = '', manner = 'guarded'] = process.argv;
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

let jumpMs = 0;
process.on('SIGUSR2', () => (jumpMs += (Math.random() - 0.5) * 1e11));
const clock: Clock = { nowMs: () => Date.now() + jumpMs, monoMs: () => performance.now() };

const opened = openLog(folder, { mode: 'write', clock });
if (!opened.ok) {
  say({ kind: 'refused', problem: opened.problem.kind });
  process.exit(3);
}
const log = manner === 'guarded' ? opened.log : withoutGuard(opened.log);
say({ kind: 'ready' });
let next = 1;
setImmediate(appendOn);

function appendOn(): void {
  const batch = sightings(next, next + Math.floor(Math.random() * 3)).map((event) => {
    return { ...event, id: randomUUID() };
  });
  next += batch.length;
  try {
    log.append(batch);
    say({ kind: 'logged', ids: batch.map(({ id }) => id) });
    setImmediate(appendOn);
  } catch (error) {
    const fault = error instanceof LogWriteError ? error.kind : 'unknown';
    say({ kind: 'failed', fault });
    if (fault === 'replaced') end();
    else setTimeout(() => tryAgain(batch), 5);
  }
}

/** Like the recorder after a fault is over: looks the ids up, and never reports a row twice. */
function tryAgain(batch: readonly NewEvent[]): void {
  if (isReplaced(log)) return end();
  try {
    if (batch.some(({ id }) => log.findEvent(id) !== null))
      say({ kind: 'logged', ids: batch.map(({ id }) => id) });
    appendOn();
  } catch {
    setTimeout(() => tryAgain(batch), 5);
  }
}

function end(): void {
  say(rescueLog(log, everyTarget(folder), clock.nowMs()));
  log.close();
  process.exit(1);
}

/** The same log as SQLite alone would keep it. */
function withoutGuard(guarded: BenchLog): BenchLog {
  guarded.close();
  const db = new Database(logFiles(folder).log);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const benchId = readBench(db)?.id ?? '';
  const append = createAppend(db, { benchId, ...UNGUARDED, onCommitted: () => undefined });
  return { ...guarded, append, checkFile: () => undefined };
}
