import { availableParallelism } from 'node:os';
import { isMainThread, Worker } from 'node:worker_threads';

import type Database from 'better-sqlite3';

import type { ChainPoint } from './chain.ts';
import { checkChain, checkPages, newestPoint, type ChainCheck, type OnReached } from './checks.ts';
import type { Finding } from './finding.ts';
import {
  awaitUsers,
  endCheck,
  goesOn,
  isOneChain,
  isWhole,
  PAGES,
  reachedIn,
  segmentsOf,
  shareCheck,
  type SharedCheck,
} from './shared-check.ts';
import { siblingProgram } from './sibling-program.ts';
import { takeParts } from './take-parts.ts';
import { WorkCancelled } from './work.ts';

/** How a full check is spread over processors. */
export interface CheckPlan {
  /** This one included. */
  readonly threads: number;
  readonly segmentRows: number;
  /** Rows that are worth one more thread, whose start takes about as long as reading some 10,000. */
  readonly rowsPerThread: number;
}

const MOST_THREADS = 8;

/**
 * Work that has a thread of its own has it because a bench goes on beside it: one processor is left
 * to that.
 */
const usualPlan = (): CheckPlan => ({
  threads: Math.min(availableParallelism() - (isMainThread ? 0 : 1), MOST_THREADS),
  segmentRows: 10_000,
  rowsPerThread: 50_000,
});

/** A check of all rows and all pages. */
export interface WholeCheck {
  readonly chain: ChainCheck;
  /** SQLite's own check, if it is not known yet. Throws if a page cannot be read. */
  readonly pages: () => readonly Finding[];
}

/**
 * Walks the whole chain and runs SQLite's own check, each in parts, in as many threads as there are
 * processors. The threads only decide whether nothing at all is unusual; if anything is, the rows
 * are walked one by one here, which says what. Waits for its threads without an event loop, so that
 * it can run within a transaction.
 */
export function checkWhole(
  db: Database.Database,
  benchId: string,
  onReached: OnReached = () => undefined,
  plan = usualPlan(),
): WholeCheck {
  const newest = db.memory ? null : newestIn(db, benchId);
  const helpers = Math.min(plan.threads - 1, Math.floor((newest?.seq ?? 0) / plan.rowsPerThread));
  if (newest === null || helpers < 1) {
    const chain = checkChain(db, benchId, 0, onReached);
    return { chain, pages: () => checkPages(db, 'integrity_check') };
  }
  const { segmentRows } = plan;
  const check = shareCheck({ file: db.name, benchId, until: newest.seq, segmentRows });
  for (let count = 0; count < helpers; count += 1) help(check);
  try {
    walk(db, check, onReached);
    const isPlain = isOneChain(check, newest.hash);
    const chain: ChainCheck = isPlain
      ? { rows: newest.seq, firstBad: null, lastBad: null, end: newest, isPlain }
      : checkChain(db, benchId, 0, onReached);
    while (awaitUsers(check, TELL_MS)) onReached(newest.seq);
    const arePagesWhole = isWhole(check, PAGES);
    return { chain, pages: () => (arePagesWhole ? [] : checkPages(db, 'integrity_check')) };
  } finally {
    endCheck(check);
  }
}

/** Null if damage is in the way, which the walk row by row will name. */
function newestIn(db: Database.Database, benchId: string): ChainPoint | null {
  try {
    return newestPoint(db, benchId);
  } catch {
    return null;
  }
}

/** How often progress is told, and a request to cancel looked for, while other threads work. */
const TELL_MS = 50;

/** Takes segments from the last one on, and waits until the others have ended theirs. */
function walk(db: Database.Database, check: SharedCheck, onReached: OnReached): void {
  try {
    takeParts(db, check, segmentsOf(check).toReversed(), onReached);
    // SQLite's own check may still go on when all rows have been reached.
    while (goesOn(check) && !areRowsWhole(check) && awaitUsers(check, TELL_MS))
      onReached(reachedIn(check));
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
  }
}

const areRowsWhole = (check: SharedCheck): boolean =>
  segmentsOf(check).every((segment) => isWhole(check, segment));

const PROGRAM = siblingProgram('check-worker', import.meta.url);

function help(check: SharedCheck): void {
  const worker = new Worker(PROGRAM, { workerData: check });
  // A thread that cannot start takes no part, and is not waited for.
  worker.on('error', () => undefined);
  worker.unref();
}
