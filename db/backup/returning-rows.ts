import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import { pointAt } from '../checks.ts';
import type { ChainPoint } from '../chain.ts';
import type { LogFiles } from '../log-files.ts';
import { LOG_COLUMNS, type LogRow } from '../log-row.ts';
import { readClaims, type Claim } from '../redaction/claims.ts';
import { contentHash } from '../redaction/content.ts';
import { copiesOf } from './backup.ts';
import { lookAtCopy } from './look-at-copy.ts';
import { logsAside } from './move-aside.ts';
import { readLog, type PresentLog } from './present-log.ts';
import { pagesOf, readableRows } from './readable-rows.ts';

/** A row of any log of this folder that records a removal from earlier rows. */
export interface Removal {
  readonly benchId: string;
  readonly by: ChainPoint;
  readonly rows: readonly RemovedRow[];
  /** It is in the log itself, not only in a copy. */
  readonly isHere: boolean;
}

interface RemovedRow extends Claim {
  /** Hash of the row, which stays when its content is removed; null if it cannot be read. */
  readonly hash: string | null;
}

/**
 * What was removed according to the log or any copy of it, oldest removal first. The log may be
 * missing, restarted or damaged at that very row; the removal still counts.
 */
export function findRemovals(files: LogFiles, present: PresentLog): readonly Removal[] {
  const here = readLog(files, (db) => removalsIn(db, true)) ?? [];
  const found = new Map<string, Removal>();
  const add = (removal: Removal): void => {
    // A damaged row names none, and may be intact in a copy.
    if (removal.rows.length > 0 && !found.has(removal.by.hash)) found.set(removal.by.hash, removal);
  };
  here.forEach(add);
  const isInLog = ({ seq, hash }: ChainPoint): boolean =>
    seq <= present.wholeRows && readLog(files, (db) => pointAt(db, '', seq).hash === hash) === true;
  // A log that another one contains completely adds nothing; a long log is not read thirty times
  // for it.
  const read: string[] = [];
  for (const { file, newest } of copiesByRow(files)) {
    const isHeld = (other: string): boolean =>
      lookAtCopy(other, ({ holds }) => holds(newest)) === true;
    if (isInLog(newest) || read.some(isHeld)) continue;
    const removals = lookAtCopy(file, ({ db }) => removalsIn(db, false)) ?? [];
    removals.forEach(add);
    if (removals.every(({ rows }) => rows.length > 0)) read.push(file);
  }
  return [...found.values()].toSorted((left, right) => left.by.seq - right.by.seq);
}

/** A copy that is to replace the log, and how many rows of the log are to follow it. */
export interface Returning {
  readonly from: string;
  readonly benchId: string;
  /** Its newest row. */
  readonly newest: number;
  readonly carried: number;
}

/**
 * The first row whose content was removed by a row that would not be carried over, and that this
 * copy still has in full: restoring the copy would bring it back and drop the row that records its
 * removal. Null for none.
 */
export function firstReturning(removals: readonly Removal[], returning: Returning): number | null {
  const { from, benchId, newest, carried } = returning;
  const ofBench = removals.filter((removal) => removal.benchId === benchId);
  if (ofBench.length === 0) return null;
  return readLog({ log: from }, (db) => {
    const isKnown = ({ by, isHere }: Removal): boolean =>
      pointAt(db, benchId, by.seq).hash === by.hash ||
      (isHere && by.seq > newest && by.seq <= newest + carried);
    const rows = ofBench.filter((removal) => !isKnown(removal)).flatMap((removal) => removal.rows);
    // The newest removal of a row decides what is left of it.
    const bySeq = new Map(rows.filter(({ seq }) => seq <= newest).map((row) => [row.seq, row]));
    const select = db.prepare<[number], LogRow>('SELECT * FROM log WHERE seq = ?');
    const first = [...bySeq.values()].find(({ seq, sha256, hash }) => {
      const row = select.get(seq);
      // A row of another history with the same number holds nothing that was removed here.
      const isTheRow = row !== undefined && (hash === null || row.hash === hash);
      return isTheRow && contentHash(row) !== sha256;
    });
    return first?.seq ?? null;
  });
}

/** Every readable copy, with its newest row; the one that reaches furthest first. */
function copiesByRow(
  files: LogFiles,
): readonly { readonly file: string; readonly newest: ChainPoint }[] {
  return [...copiesOf(files.folder), ...logsAside(files)]
    .flatMap((file) => lookAtCopy(file, ({ newest }) => ({ file, newest })) ?? [])
    .toSorted((left, right) => right.newest.seq - left.newest.seq);
}

/** The readable rows that record removals; a damaged one names no rows. */
function removalsIn(db: Database.Database, isHere: boolean): readonly Removal[] {
  const benchId = readBench(db)?.id ?? '';
  const newest = Number(db.prepare('SELECT max(seq) FROM log').pluck().get() ?? 0);
  const select = db.prepare<[number, number], LogRow>(
    `SELECT ${LOG_COLUMNS} FROM log NOT INDEXED
     WHERE seq BETWEEN ? AND ? AND kind = 'rows-redacted' ORDER BY seq`,
  );
  const bySeq = db.prepare<[number], string>('SELECT hash FROM log WHERE seq = ?').pluck();
  const found = [...pagesOf(1, newest)].flatMap((page) => readableRows(select, ...page));
  return found.map((row) => ({
    benchId,
    by: { seq: row.seq, hash: row.hash },
    isHere,
    rows: readClaims(row).map((claim) => ({ ...claim, hash: readOne(bySeq, claim.seq) })),
  }));
}

function readOne(bySeq: { readonly get: (seq: number) => string | undefined }, seq: number) {
  try {
    return bySeq.get(seq) ?? null;
  } catch {
    return null;
  }
}
