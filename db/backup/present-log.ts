import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import { walkChain, type ChainPoint } from '../chain.ts';
import { checkChain, newestPoint, reaching } from '../checks.ts';
import type { LogFiles } from '../log-files.ts';
import { isIrregular } from '../refuse-irregular.ts';
import { LOG_COLUMNS, type LogRow } from '../log-row.ts';
import { readTip, type Tip, type TipReading } from '../tip-file.ts';
import { UNWATCHED, WorkCancelled, type Work } from '../work.ts';
import { openToLook } from './open-to-look.ts';

/** What can still be determined about a log that may be damaged. */
export interface PresentLog {
  /** The bench that its chain began with; null if the file no longer says. */
  readonly benchId: string | null;
  /** Number of the newest row known to have been written; null if unknown. */
  readonly reaches: number | null;
  /** Intact rows, counted from the first. */
  readonly wholeRows: number;
  readonly hasDevices: boolean;
  readonly tip: TipReading['kind'];
}

const HAS_DEVICES = 'SELECT 1 FROM log NOT INDEXED WHERE device_key IS NOT NULL LIMIT 1';

/** Reads as much as SQLite returns, a page at a time; damage is a result, never an exception. */
export function readPresent(files: LogFiles, work: Work = UNWATCHED): PresentLog {
  const reading = readTip(files.tip);
  const tip = tipIn(reading)?.seq ?? null;
  const unread = { benchId: null, reaches: tip, wholeRows: 0, hasDevices: false };
  const found = readLog(files, (db) => {
    const benchId = readBench(db)?.id ?? null;
    const newest = db.prepare('SELECT max(seq) FROM log').pluck().get();
    const readable = typeof newest === 'number' ? newest : 0;
    const { firstBad, end } = checkChain(db, benchId ?? '', 0, (seq) => work.tell(seq, readable));
    return {
      benchId,
      reaches: Math.max(tip ?? 0, readable),
      wholeRows: firstBad === null ? end.seq : firstBad.seq - 1,
      hasDevices: db.prepare(HAS_DEVICES).get() !== undefined,
    };
  });
  return { ...(found ?? unread), tip: reading.kind };
}

/** The content of the tip file, if it has any. */
export const tipIn = (reading: TipReading): Tip | null =>
  reading.kind === 'tip' ? reading.tip : null;

/** How many rows after `point` follow it without a gap and are intact. */
export function countFollowing(files: LogFiles, point: ChainPoint, work: Work = UNWATCHED): number {
  const count = readLog(files, (db) => {
    const { seq: newest } = newestPoint(db, '');
    const following = reaching(rowsAfter(db, point.seq), (seq) => work.tell(seq, newest));
    const { rows, firstBad } = walkChain(following, point);
    return firstBad === null ? rows : Math.max(0, firstBad.seq - 1 - point.seq);
  });
  return count ?? 0;
}

/** Those rows, one at a time, as long as `take` wants them; none if the file cannot be opened. */
export function withRows(
  files: LogFiles,
  { after, count }: { readonly after: number; readonly count: number },
  take: (rows: Iterable<LogRow>) => void,
): void {
  if (count === 0) return;
  const db = openToLook(files.log);
  try {
    take(rowsAfter(db, after, count));
  } finally {
    db.close();
  }
}

/** For SQLite, a limit below zero means no limit. */
const ALL = -1;

/**
 * The rows after this one, one at a time, at most `count`; an unreadable row throws. Limited by
 * count, because a limit by number is only noticed at the following row, which may be the damaged
 * one.
 */
const rowsAfter = (db: Database.Database, after: number, count: number = ALL): Iterable<LogRow> =>
  db
    .prepare<[number, number], LogRow>(
      `SELECT ${LOG_COLUMNS} FROM log NOT INDEXED WHERE seq > ? ORDER BY seq LIMIT ?`,
    )
    .iterate(after, count);

/** Null if the file cannot be opened or read at all. */
export function readLog<Value>(
  { log }: Pick<LogFiles, 'log'>,
  read: (db: Database.Database) => Value,
): Value | null {
  if (isIrregular(log)) return null;
  let db: Database.Database | null = null;
  try {
    db = openToLook(log);
    return read(db);
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    return null;
  } finally {
    db?.close();
  }
}
