import Database from 'better-sqlite3';

import { genesisHash, walkChain, type ChainPoint } from '../chain.ts';
import { readBench } from '../bench-row.ts';
import type { LogFiles } from '../log-files.ts';
import { LOG_COLUMNS, type LogRow } from '../log-row.ts';
import { readTip } from '../tip-file.ts';

/** What can still be told of a log that may be damaged. */
export interface PresentLog {
  /** Null when the file does not say any more. */
  readonly benchId: string | null;
  /** Number of the newest row that is known to have been written; null when nothing says so. */
  readonly reaches: number | null;
  /** Rows that are whole, from the first on. */
  readonly wholeRows: number;
  /** Rows of devices. */
  readonly deviceRows: number;
}

const DEVICE_ROWS = 'SELECT count(*) FROM log NOT INDEXED WHERE device_key IS NOT NULL';

/** Reads as much as SQLite gives; damage is an answer, never an exception. */
export function readPresent(files: LogFiles): PresentLog {
  const reading = readTip(files.tip);
  const tip = reading.kind === 'tip' ? reading.tip.seq : null;
  return (
    attemptRead(files, (db) => {
      const benchId = readBench(db)?.id ?? null;
      const newest = db.prepare('SELECT max(seq) FROM log').pluck().get();
      const readable = typeof newest === 'number' ? newest : 0;
      const start = { seq: 0, hash: genesisHash(benchId ?? '') };
      const wholeRows = wholeFrom(db, start).length;
      const deviceRows = db.prepare(DEVICE_ROWS).pluck().get() as number;
      return { benchId, reaches: Math.max(tip ?? 0, readable), wholeRows, deviceRows };
    }) ?? { benchId: null, reaches: tip, wholeRows: 0, deviceRows: 0 }
  );
}

/** Rows after `point` that follow it without a break and are whole. */
export function rowsThatFollow(files: LogFiles, point: ChainPoint): readonly LogRow[] {
  return attemptRead(files, (db) => wholeFrom(db, point)) ?? [];
}

function wholeFrom(db: Database.Database, point: ChainPoint): readonly LogRow[] {
  const rows: LogRow[] = [];
  const redacted = redactedRows(db);
  const select = db.prepare<[number], LogRow>(
    `SELECT ${LOG_COLUMNS} FROM log NOT INDEXED WHERE seq > ? ORDER BY seq`,
  );
  try {
    let last = point;
    for (const row of select.iterate(point.seq)) {
      const { firstBad } = walkChain([row], last);
      const isRedacted = firstBad?.what === 'content-differs' && redacted.has(row.seq);
      if (firstBad !== null && !isRedacted) break;
      rows.push(row);
      last = row;
    }
  } catch {
    // A page that cannot be read ends what is whole.
  }
  return rows;
}

// Whether a row was redacted is said by later rows, so all of them are looked at first.
function redactedRows(db: Database.Database): ReadonlySet<number> {
  const select = db.prepare<[], LogRow>(`SELECT ${LOG_COLUMNS} FROM log NOT INDEXED ORDER BY seq`);
  const start = { seq: 0, hash: genesisHash(readBench(db)?.id ?? '') };
  return walkChain(select.iterate(), start).redacted ?? new Set();
}

function attemptRead<Value>(files: LogFiles, read: (db: Database.Database) => Value): Value | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(files.log, { readonly: true, fileMustExist: true });
    return read(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
