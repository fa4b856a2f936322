import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

import Database from 'better-sqlite3';

import type { BenchEvent } from '../../enrollment/events.ts';
import type { KeptAndLost } from '../../enrollment/log-event.ts';
import { appendRow } from '../append-row.ts';
import type { ChainPoint } from '../chain.ts';
import { flushFile } from '../flush-file.ts';
import { readFate } from '../log-fate.ts';
import { logFiles, restoreDraft, type LogFiles } from '../log-files.ts';
import { INSERT_ROW_SQL, type LogRow } from '../log-row.ts';
import { makeFolder } from '../make-folder.ts';
import { migrate } from '../migrate.ts';
import { claimsOn, copyRedacted } from '../redaction/repeat.ts';
import { beginTip, readTip } from '../tip-file.ts';
import { partOf, UNWATCHED, type Work } from '../work.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { checkCopy, holdsPoint } from './check-copy.ts';
import { copyLog } from './copy-log.ts';
import { replaceLog } from './move-aside.ts';
import {
  planRestore,
  whyNotRestored,
  type RestorePlan,
  type RestoreRefusal,
} from './plan-restore.ts';
import { withRows, tipIn } from './present-log.ts';
import { undoCutOff } from './undo-cut-off.ts';

/** How to restore a backup. */
export interface RestoreOrder {
  readonly from: string;
  /** UTC ms. */
  readonly nowMs: number;
  /** The log gets a new bench id from here on; the old id remains recorded in its chain. */
  readonly takesNewId?: boolean;
  /** What a person was shown before confirming: a restore that loses more is refused. */
  readonly told?: Pick<KeptAndLost, 'common' | 'lost'>;
}

export type Restored =
  | {
      readonly ok: true;
      readonly plan: RestorePlan;
      readonly quarantine: string;
      /** The bench that the log belongs to now. */
      readonly benchId: string;
      /** The newest row of the new log, which was read back in full before it was put in place. */
      readonly newest: ChainPoint;
    }
  | {
      readonly ok: false;
      readonly why: RestoreRefusal | 'loses-more';
      readonly plan: RestorePlan;
    };

/** Three steps of similar duration: planning, copying with the added rows, and reading back. */
const PARTS = 3;

/**
 * Replaces the log with a backup. Order: read the backup back, make the new log beside the old one,
 * carry over newer intact rows, add the row that records the restore, read everything back, and
 * replace the log, which goes into quarantine. After a cut at any point the next start finds the
 * previous log; none of its files is ever deleted. Until the new log has been read back, the work
 * can be cancelled. Throws `OpenRefused` if another writer holds the log.
 */
export function restoreLog(folder: string, order: RestoreOrder, work: Work = UNWATCHED): Restored {
  const files = logFiles(folder);
  makeFolder(folder);
  const lock = takeWriterLock(files);
  try {
    undoCutOff(files, order.nowMs);
    const plan = planRestore(folder, order.from, partOf(work, 0, PARTS));
    const why = whyNotRestored(plan) ?? (losesMore(plan, order) ? 'loses-more' : null);
    if (why !== null) return { ok: false, why, plan };
    return { ok: true, plan, ...restorePlanned(files, { plan, order, work }) };
  } finally {
    lock.release();
  }
}

/** The bench may have written rows since the plan was shown. */
function losesMore({ common, lost }: RestorePlan, { told }: RestoreOrder): boolean {
  return told !== undefined && (lost > told.lost || (common ?? 0) < (told.common ?? 0));
}

function restorePlanned(
  files: LogFiles,
  making: Making,
): Omit<Extract<Restored, { ok: true }>, 'ok' | 'plan'> {
  const { plan, order, work } = making;
  const draft = restoreDraft(files);
  try {
    const { newest, benchId } = makeDraft(files, draft, making);
    work.commit();
    const since = tipSince(files, plan, newest);
    const quarantine = replaceLog(files, order.nowMs, () => {
      renameSync(draft, files.log);
      beginTip(files.tip, { ...newest, since });
    });
    return { quarantine, benchId, newest };
  } finally {
    // A copy that a full disk cut short must not fill it further.
    for (const rest of [draft, `${draft}-journal`]) rmSync(rest, { force: true });
  }
}

interface Making {
  readonly plan: RestorePlan;
  readonly order: RestoreOrder;
  readonly work: Work;
}

interface Made {
  readonly newest: ChainPoint;
  readonly benchId: string;
}

function makeDraft(files: LogFiles, draft: string, making: Making): Made {
  const { plan, order, work } = making;
  const { newest: end } = plan.backup;
  const carried = { after: end.seq, count: plan.carried };
  rmSync(draft, { force: true });
  let removed: ReturnType<typeof claimsOn> = new Map();
  withRows(files, carried, (rows) => (removed = claimsOn(rows, end.seq)));
  if (removed.size === 0) copyLog(order.from, draft);
  else copyRedacted(files, order.from, draft, removed);
  // The plan is based on it, and rows of the log are to follow this one.
  if (!holdsPoint(draft, end)) throw new Error('the backup changed while it was copied');
  const adding = partOf(work, 1, PARTS);
  const benchId = completeDraft(files, draft, { ...making, work: adding });
  flushFile(draft);
  const made = checkCopy(draft, partOf(work, 2, PARTS));
  if (!made.ok) throw new Error(`the restored log is not whole: ${JSON.stringify(made.findings)}`);
  return { newest: made.newest, benchId };
}

/** Index pages touched by a million rows, so that few of them are read twice. */
const CACHE_KB = 65_536;

/**
 * Carries rows over and adds the row that records the restore; returns the bench that the log now
 * belongs to.
 */
function completeDraft(files: LogFiles, draft: string, { plan, order, work }: Making): string {
  const { backup, carried } = plan;
  const db = new Database(draft);
  try {
    // The draft counts only once it was synced and read back; until then a cut discards it.
    db.pragma('synchronous = OFF');
    db.pragma(`cache_size = -${CACHE_KB}`);
    // A backup of an older version must be migrated before it takes rows of this one.
    migrate(db);
    const insert = db.prepare<[LogRow]>(INSERT_ROW_SQL);
    let done = 0;
    return db.transaction(() => {
      withRows(files, { after: backup.newest.seq, count: carried }, (rows) => {
        for (const row of rows) {
          insert.run(row);
          done += 1;
          if (done % 500 === 0) work.tell(done, carried);
        }
      });
      const { identity: was } = readFate(db, backup.benchId);
      const benchId = order.takesNewId === true ? randomUUID() : was;
      const events = [restoredBy(plan, { was, benchId }), ...lostTip(plan)];
      for (const event of events) appendRow(db, backup.benchId, { event, atMs: order.nowMs });
      return benchId;
    })();
  } finally {
    // An open file cannot be removed on Windows.
    db.close();
  }
}

const restoredBy = (
  { from, backup, relation, common, carried, lost, isElsewhere }: RestorePlan,
  identity: { readonly was: string; readonly benchId: string },
): BenchEvent => ({
  kind: 'log-restored',
  backup: basename(from),
  backupRow: backup.newest.seq,
  hash: backup.newest.hash,
  relation,
  common,
  carried,
  lost,
  isElsewhere,
  ...identity,
});

/** Restoring a log does not give it back the unbroken tip that it had lost. */
function lostTip({ present: { tip: why }, relation }: RestorePlan): readonly BenchEvent[] {
  return why === 'tip' || relation === 'alone' ? [] : [{ kind: 'tip-begun', why }];
}

/**
 * The row since which the new log has had an unbroken tip; 0 for the first. What the old tip says
 * of rows that are not carried over does not apply to the new ones.
 */
function tipSince(files: LogFiles, plan: RestorePlan, newest: ChainPoint): number {
  if (lostTip(plan).length > 0) return newest.seq;
  const since = tipIn(readTip(files.tip))?.since ?? 0;
  return since <= (plan.common ?? 0) + plan.carried ? since : 0;
}
