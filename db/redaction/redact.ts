import { renameSync } from 'node:fs';

import Database from 'better-sqlite3';

import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { RedactedRow } from '../../enrollment/redaction-event.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import { nameFinder } from '../../enrollment/redaction/removed-name.ts';
import { undoCutOff } from '../backup/undo-cut-off.ts';
import { readBench } from '../bench-row.ts';
import type { ChainPoint } from '../chain.ts';
import { logFiles, redactionDraft, type LogFiles } from '../log-files.ts';
import { errorCode } from '../open-problem.ts';
import { removeProjection } from '../projection/projection-file.ts';
import { flushFolder, keepTip, readTip } from '../tip-file.ts';
import { verifyLog } from '../verify.ts';
import { takeWriterLock } from '../writer-lock.ts';
import { contentHash } from './content.ts';
import { backUpRedacted, findOldCopies, leftOver, removeOldCopies } from './old-copies.ts';
import { benchNameWithout, planIn, type FoundChange } from './plan.ts';
import { redactionRows } from './redaction-rows.ts';
import { removeDraft, rewriteLog } from './rewrite.ts';
import type { RedactionOrder } from './wish.ts';

export type Redacted =
  | { readonly ok: false; readonly why: RedactionRefusal }
  | {
      readonly ok: true;
      readonly rows: number;
      readonly newest: ChainPoint;
      /** Name of the new backup without the removed content; null if it could not be made. */
      readonly backup: string | null;
      /** Paths of the copies that still held the data after the log was free of it. */
      readonly copies: readonly string[];
      /** What is left of them, and of what could not be judged. */
      readonly left: readonly CopyLeft[];
    };

/** For tests: hooks between the steps. */
export type RedactionStep = 'row' | 'drafted' | 'unprojected' | 'closed' | 'renamed' | 'tip';

/**
 * Removes content of rows by rewriting the log beside the old one and replacing it with one rename,
 * so that a cut leaves the old or the new log (ADR 0008). Takes the writer lock, and throws
 * `OpenRefused` if another writer holds it.
 */
export function redactLog(
  folder: string,
  order: RedactionOrder,
  onStep: (step: RedactionStep) => void = () => undefined,
): Redacted {
  const files = logFiles(folder);
  const refusal = refusalOf(order);
  if (refusal !== null) return { ok: false, why: refusal };
  const lock = takeWriterLock(files);
  try {
    undoCutOff(files, order.nowMs);
    if (!isWhole(folder)) return { ok: false, why: 'log-not-whole' };
    const source = openAlone(files);
    if (source === null) return { ok: false, why: 'in-use' };
    try {
      const found = planIn(source, folder, order.wish);
      if (found === null) return { ok: false, why: 'name-too-short' };
      if (found.plan.openSession !== null) return { ok: false, why: 'session-open' };
      if (found.plan.clock !== null && !isConfirmed(order)) return { ok: false, why: 'clock-odd' };
      if (found.plan.rows === 0) return { ok: false, why: 'nothing-to-remove' };
      const newest = makeDraft(source, files, order, found, onStep);
      onStep('drafted');
      // What was folded of the old rows goes first: a cut leaves the old log, which is folded again.
      removeProjection(files);
      onStep('unprojected');
      source.close();
      onStep('closed');
      if (!putInPlace(files, newest, onStep)) return { ok: false, why: 'not-confirmed' };
      const { rows, copies } = found.plan;
      const kept = copies.unclear.filter(({ why }) => why === 'other-name');
      const { left, ...done } = afterwards(folder, order);
      return { ok: true, rows, newest, ...done, left: [...kept, ...left] };
    } finally {
      source.close();
      removeDraft(redactionDraft(files));
    }
  } finally {
    lock.release();
  }
}

function refusalOf({ wish, by, why }: RedactionOrder): RedactionRefusal | null {
  if (wish.kind !== 'name') return null;
  const finder = nameFinder(wish.name);
  if (finder === null) return 'name-too-short';
  return finder.isIn(by) || finder.isIn(why) ? 'name-in-reason' : null;
}

const isConfirmed = ({ wish }: RedactionOrder): boolean =>
  wish.kind !== 'older' || wish.isClockRight;

// A missing tip hides nothing here: the new one says since which row it has been kept.
const isWhole = (folder: string): boolean =>
  verifyLog(folder).problems.every(({ kind }) => kind.startsWith('tip-') && kind !== 'tip-differs');

const ALONE_WITHIN_MS = 2000;

/**
 * The log in one file, exclusively open until it is closed: SQLite refuses to leave WAL mode while
 * another connection is open. A leftover WAL would be taken for that of the new file, and a backup
 * made meanwhile would contain what is being removed.
 */
function openAlone({ log }: LogFiles): Database.Database | null {
  const db = new Database(log, { fileMustExist: true, timeout: ALONE_WITHIN_MS });
  try {
    if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') {
      // A log that has already left WAL mode has no such lock of its own.
      db.exec('BEGIN EXCLUSIVE');
      return db;
    }
  } catch (error) {
    if (!errorCode(error).startsWith('SQLITE_BUSY')) {
      db.close();
      throw error;
    }
  }
  db.close();
  return null;
}

function makeDraft(
  source: Database.Database,
  files: LogFiles,
  order: RedactionOrder,
  found: FoundChange,
  onStep: (step: RedactionStep) => void,
): ChainPoint {
  const claims: RedactedRow[] = [];
  const benchId = readBench(source)?.id ?? '';
  return rewriteLog(source, {
    draft: redactionDraft(files),
    change: (row) => {
      const content = found.change.apply(row);
      if (content !== row) claims.push({ seq: row.seq, sha256: contentHash(content) });
      return content;
    },
    more: (newest) => redactionRows(order, found, claims, { newest, benchId }),
    benchName: (name) => benchNameWithout(order.wish, name),
    onRow: () => onStep('row'),
  });
}

/**
 * False if it is in place but not certainly durable. The previous tip names a row that the new log
 * has too.
 */
function putInPlace(
  files: LogFiles,
  newest: ChainPoint,
  onStep: (step: RedactionStep) => void,
): boolean {
  renameSync(redactionDraft(files), files.log);
  onStep('renamed');
  const isConfirmed = confirm(files, newest);
  onStep('tip');
  return isConfirmed;
}

function confirm(files: LogFiles, newest: ChainPoint): boolean {
  try {
    flushFolder(files.folder);
    const tip = keepTip(files.tip, readTip(files.tip), newest);
    tip.write(newest);
    tip.flush();
    tip.close();
    return true;
  } catch {
    return false;
  }
}

function afterwards(
  folder: string,
  { nowMs, removeCopies }: RedactionOrder,
): Pick<Extract<Redacted, { ok: true }>, 'backup' | 'copies' | 'left'> {
  // The log itself is done; a missing backup is reported.
  const backup = backUpRedacted(folder, nowMs);
  const found = findOldCopies(folder);
  const left = removeCopies ? removeOldCopies(folder, found, backup !== null) : leftOver(found);
  return { backup, copies: found.holding, left };
}
