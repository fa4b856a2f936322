import type Database from 'better-sqlite3';

import { createAppend } from './append.ts';
import type { BenchLog } from './bench-log.ts';
import { createBench, readBench } from './bench-row.ts';
import {
  chainFindings,
  checkChain,
  checkPages,
  checkSchema,
  checkTip,
  newestPoint,
} from './checks.ts';
import { guardFile } from './file-guard.ts';
import type { Finding } from './finding.ts';
import type { LogFiles } from './log-files.ts';
import { backUpOpen } from './backup/write-backup.ts';
import { careFor } from './log-care.ts';
import { fileVersion, migrate } from './migrate.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import type { OpenOptions } from './open-options.ts';
import { OpenRefused } from './open-problem.ts';
import { createReads } from './read-log.ts';
import { flushFolder, keepTip, readTip, type TipReading } from './tip-file.ts';
import { createTipFollower, type TipFollower } from './tip-follower.ts';
import type { WriterLock } from './writer-lock.ts';

/** How many of the newest rows are checked at each start; `verifyLog` checks them all. */
export const TAIL_ROWS = 2000;

/** The writing log over an open connection, once its checks have passed. */
export function startWriting(
  db: Database.Database,
  files: LogFiles,
  lock: WriterLock,
  options: OpenOptions,
): BenchLog {
  backUpBeforeMigration(db, files, options);
  migrate(db);
  const bench = readBench(db) ?? createBench(db, options);
  flushFolder(files.folder);
  const found = readTip(files.tip);
  refuseDamage(db, bench.id, found, options);
  const newest = newestPoint(db, bench.id);
  const tip = keepTip(files.tip, found, newest);
  tip.write(newest);
  tip.flush();
  const follower = createTipFollower(tip, options.diagnostics);
  const guard = guardFile(files, options.clock.monoMs);
  return {
    ...createReads(db, bench.id),
    benchName: bench.name,
    append: createAppend(db, { benchId: bench.id, guard, onCommitted: follower.follow }),
    ...careFor(db, files, guard),
    close: closeOnce(db, { tip: follower, lock, diagnostics: options.diagnostics }),
  };
}

/** A file of an older version is copied as it is first, since no migration can be undone. */
function backUpBeforeMigration(
  db: Database.Database,
  files: LogFiles,
  { clock }: OpenOptions,
): void {
  const version = fileVersion(db);
  if (version === 0 || version === CURRENT_VERSION || readBench(db) === null) return;
  backUpOpen(db, files, { reason: 'migration', nowMs: clock.nowMs() });
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

interface Closing {
  readonly tip: TipFollower;
  readonly lock: WriterLock;
  readonly diagnostics: OpenOptions['diagnostics'];
}

function closeOnce(db: Database.Database, { tip, lock, diagnostics }: Closing): () => void {
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    try {
      db.pragma('optimize');
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // Tidying only: what was acknowledged is in the file or its WAL.
      diagnostics?.warn('the log was closed without tidying', { error: String(error) });
    } finally {
      tip.close();
      db.close();
      lock.release();
    }
  };
}
