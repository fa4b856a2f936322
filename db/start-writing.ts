import Database from 'better-sqlite3';

import { createAppend } from './append.ts';
import { appendRow } from './append-row.ts';
import type { BenchLog } from './bench-log.ts';
import { genesisHash } from './chain.ts';
import { createBench, readBench, type Bench } from './bench-row.ts';
import {
  chainFindings,
  checkChain,
  checkPages,
  checkSchema,
  checkTip,
  newestPoint,
} from './checks.ts';
import { guardFiles, type FileGuard } from './file-guard.ts';
import type { Finding } from './finding.ts';
import { createIdleCheckpoint, type IdleCheckpoint } from './idle-checkpoint.ts';
import type { LogFiles } from './log-files.ts';
import { amongBackups, backUpOpen } from './backup/write-backup.ts';
import { careFor } from './log-care.ts';
import { fileVersion, migrate } from './migrate.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import type { OpenOptions } from './open-options.ts';
import { OpenRefused } from './open-problem.ts';
import { readProjection, type ProjectionReader } from './projection/read.ts';
import { createReads } from './read-log.ts';
import { createRecentRows, holdsExactly } from './recent-rows.ts';
import { flushFolder, keepTip, readTip, type TipReading } from './tip-file.ts';
import { createTipFollower, type TipFollower } from './tip-follower.ts';
import type { WriterLock } from './writer-lock.ts';

/** How many of the newest rows are checked at each start; `verifyLog` checks them all. */
export const TAIL_ROWS = 2000;

/** The writing log over an open connection, after its checks have passed. */
export function startWriting(
  db: Database.Database,
  files: LogFiles,
  lock: WriterLock,
  options: OpenOptions,
): BenchLog {
  backUpBeforeMigration(db, files, options);
  migrate(db);
  const known = readBench(db);
  const bench = known ?? begin(db, options);
  flushFolder(files.folder);
  const found = readTip(files.tip);
  refuseDamage(db, bench.id, found, options);
  if (known !== null) noteNewTip(db, bench.id, found, options);
  const newest = newestPoint(db, bench.id);
  const start = { seq: 0, hash: genesisHash(bench.id) };
  const tip = keepTip(files.tip, found, known === null ? start : newest);
  tip.write(newest);
  tip.flush();
  const follower = createTipFollower(tip, options.diagnostics);
  const recent = createRecentRows(newest);
  const guard = guardFiles({
    files,
    holdsLock: lock.isHeld,
    isWhole: () => holdsExactly(files.folder, bench.id, recent),
  });
  const reads = createReads(db, bench.id);
  const projected = readProjection(db, files, reads);
  const idle = createIdleCheckpoint(db, guard);
  return {
    ...reads,
    projected,
    benchName: bench.name,
    append: createAppend(db, {
      benchId: bench.id,
      guard,
      onAttempt: (rows) => {
        idle.hold();
        recent.attempt(rows);
      },
      onCommitted: (point, events) => {
        recent.acknowledge(point);
        follower.follow(point, events);
        idle.expect();
      },
    }),
    ...careFor({ db, files, guard, recent, benchId: bench.id }),
    close: closeOnce(db, { tip: follower, projected, lock, guard, idle, ...options }),
  };
}

/** A new log has its first row from the start, or does not exist. */
function begin(db: Database.Database, options: OpenOptions): Bench {
  const { firstEvent: event, clock } = options;
  return db.transaction(() => {
    const bench = createBench(db, options);
    if (event !== undefined) appendRow(db, bench.id, { event, atMs: clock.nowMs() });
    return bench;
  })();
}

/** A file of an older version is first copied unchanged, since no migration can be undone. */
function backUpBeforeMigration(
  db: Database.Database,
  files: LogFiles,
  { clock }: OpenOptions,
): void {
  const version = fileVersion(db);
  if (version === 0 || version === CURRENT_VERSION || readBench(db) === null) return;
  const nowMs = clock.nowMs();
  backUpOpen(db, files, { reason: 'migration', nowMs }, amongBackups(db, files, nowMs));
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
  // Nothing in the log is wrong; the new tip says since which row it has been kept.
  for (const { kind } of findings)
    options.diagnostics?.warn('the tip of the log is made anew', { kind });
}

/** The loss of the tip stays in the chain for ever: rows may have been cut off with it. */
function noteNewTip(
  db: Database.Database,
  benchId: string,
  { kind: why }: TipReading,
  { clock }: OpenOptions,
): void {
  if (why === 'tip' || newestPoint(db, benchId).seq === 0) return;
  appendRow(db, benchId, { event: { kind: 'tip-begun', why }, atMs: clock.nowMs() });
}

interface Closing {
  readonly tip: TipFollower;
  readonly projected: ProjectionReader;
  readonly lock: WriterLock;
  readonly guard: Pick<FileGuard, 'check' | 'close'>;
  readonly idle: Pick<IdleCheckpoint, 'hold'>;
  readonly diagnostics?: OpenOptions['diagnostics'];
}

function closeOnce(db: Database.Database, closing: Closing): () => void {
  const { tip, projected, lock, guard, idle, diagnostics } = closing;
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    idle.hold();
    const bystander = isOurs(guard) ? null : keepFromMoving(db.name);
    try {
      if (bystander !== null) return;
      db.pragma('optimize');
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // Tidying only: what was acknowledged is in the file or its WAL.
      diagnostics?.warn('the log was closed without tidying', { error: String(error) });
    } finally {
      tip.close();
      projected.close();
      db.close();
      bystander?.close();
      guard.close();
      lock.release();
    }
  };
}

function isOurs(guard: Pick<FileGuard, 'check'>): boolean {
  try {
    guard.check();
    return true;
  } catch {
    return false;
  }
}

/**
 * Rows in the WAL of an overwritten log must not be moved into what is there now, which may be a
 * backup that a person copied there. SQLite moves none while another connection has the file open,
 * and a read-only connection moves none itself.
 */
function keepFromMoving(file: string): { readonly close: () => void } {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    // The first read takes the lock that signals this.
    db.pragma('schema_version');
    return db;
  } catch {
    return { close: () => undefined };
  }
}
