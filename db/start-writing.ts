import type Database from 'better-sqlite3';

import type { LoggedEvent } from '../enrollment/events.ts';
import { createAppend } from './append.ts';
import type { BenchLog } from './bench-log.ts';
import { createBench, readBench } from './bench-row.ts';
import type { ChainPoint } from './chain.ts';
import {
  chainFindings,
  checkChain,
  checkPages,
  checkSchema,
  checkTip,
  newestPoint,
} from './checks.ts';
import type { Finding } from './finding.ts';
import type { LogFiles } from './log-files.ts';
import { migrate } from './migrate.ts';
import type { OpenOptions } from './open-options.ts';
import { OpenRefused } from './open-problem.ts';
import { createReads } from './read-log.ts';
import { flushFolder, keepTip, readTip, type TipKeeper, type TipReading } from './tip-file.ts';
import type { WriterLock } from './writer-lock.ts';

/** How many of the newest rows are checked at each start; `verifyLog` checks them all. */
export const TAIL_ROWS = 10_000;

/** The writing log over an open connection, once its checks have passed. */
export function startWriting(
  db: Database.Database,
  files: LogFiles,
  lock: WriterLock,
  options: OpenOptions,
): BenchLog {
  migrate(db);
  const bench = readBench(db) ?? createBench(db, options);
  flushFolder(files.folder);
  const found = readTip(files.tip);
  refuseDamage(db, bench.id, found, options);
  const newest = newestPoint(db, bench.id);
  const tip = keepTip(files.tip, found, newest);
  tip.write(newest);
  tip.flush();
  return {
    ...createReads(db, bench.id),
    benchName: bench.name,
    append: createAppend(db, bench.id, (point, events) => noteTip(tip, point, events, options)),
    close: closeOnce(db, tip, lock),
  };
}

function refuseDamage(
  db: Database.Database,
  benchId: string,
  found: TipReading,
  options: OpenOptions,
): void {
  const tail = Math.max(0, newestPoint(db, benchId).seq - TAIL_ROWS);
  const findings: readonly Finding[] = [
    ...checkPages(db, 'quick_check'),
    ...checkSchema(db),
    ...chainFindings(checkChain(db, benchId, tail)),
    ...checkTip(db, benchId, found),
  ];
  const damage = findings.filter(({ kind }) => kind !== 'tip-missing' && kind !== 'tip-unreadable');
  if (damage.length > 0) throw new OpenRefused({ kind: 'damaged', findings: damage });
  // Nothing in the log is wrong; the new tip says since which row it is kept.
  for (const { kind } of findings)
    options.diagnostics?.warn('the tip of the log is made anew', { kind });
}

// The rows are durable by now, so a tip that cannot be written must not look like a failed write.
function noteTip(
  tip: TipKeeper,
  newest: ChainPoint,
  events: readonly LoggedEvent[],
  options: OpenOptions,
): void {
  try {
    tip.write(newest);
    if (events.some(isSignedMoment)) tip.flush();
  } catch (error) {
    options.diagnostics?.fault('the tip of the log could not be written', error);
  }
}

// People rely on the count at these moments, so the tip must not lag behind them after a power cut.
const isSignedMoment = ({ event }: LoggedEvent): boolean =>
  event.kind === 'session-closed' || event.kind === 'export-written';

function closeOnce(db: Database.Database, tip: TipKeeper, lock: WriterLock): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    try {
      db.pragma('optimize');
      db.pragma('wal_checkpoint(PASSIVE)');
      tip.flush();
    } finally {
      tip.close();
      db.close();
      lock.release();
    }
  };
}
