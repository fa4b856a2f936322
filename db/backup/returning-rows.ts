import type Database from 'better-sqlite3';

import type { LogFiles } from '../log-files.ts';
import { LOG_COLUMNS, type LogRow } from '../log-row.ts';
import { contentHash } from '../redaction/content.ts';
import { claimsOn } from '../redaction/repeat.ts';
import { readLog } from './present-log.ts';
import { pagesOf, readableRows } from './readable-rows.ts';

/** A copy of this log, and what a restore of it would take along. */
export interface SharedRows {
  readonly from: string;
  /** Its newest row. */
  readonly newest: number;
  readonly common: number | null;
  readonly carried: number;
}

/**
 * The first row whose content was removed from the log by a row that would not come along, and that this
 * copy still has in full: with the copy it would come back, and the row that says so would go. Null for
 * none, as far as the log can be read.
 */
export function firstReturning(files: LogFiles, shared: SharedRows): number | null {
  const { from, newest, common, carried } = shared;
  const found = readLog(files, (db) => {
    const claims = claimsOn(redactionsAfter(db, common ?? 0, [newest, newest + carried]), newest);
    const bySeq = db.prepare<[number], string>('SELECT hash FROM log WHERE seq = ?').pluck();
    return [...claims].map(([seq, sha256]) => ({ seq, sha256, hash: readOne(bySeq, seq) }));
  });
  if (found === null || found.length === 0) return null;
  return readLog({ log: from }, (db) => {
    const bySeq = db.prepare<[number], LogRow>('SELECT * FROM log WHERE seq = ?');
    const returning = found.find(({ seq, sha256, hash }) => {
      const row = bySeq.get(seq);
      // A row of another history that has the same number holds nothing that was removed here.
      const isTheRow = row !== undefined && (hash === null || row.hash === hash);
      return isTheRow && contentHash(row) !== sha256;
    });
    return returning?.seq ?? null;
  });
}

/** What can be read of the rows after this one that say what was removed; those in between come along. */
function* redactionsAfter(
  db: Database.Database,
  after: number,
  [from, to]: readonly [number, number],
): Generator<LogRow> {
  const newest = Number(db.prepare('SELECT max(seq) FROM log').pluck().get() ?? 0);
  const select = db.prepare<[number, number], LogRow>(
    `SELECT ${LOG_COLUMNS} FROM log NOT INDEXED
     WHERE seq BETWEEN ? AND ? AND kind = 'rows-redacted' ORDER BY seq`,
  );
  for (const page of pagesOf(after + 1, newest))
    for (const row of readableRows(select, ...page)) if (row.seq <= from || row.seq > to) yield row;
}

function readOne(bySeq: { readonly get: (seq: number) => string | undefined }, seq: number) {
  try {
    return bySeq.get(seq) ?? null;
  } catch {
    return null;
  }
}
