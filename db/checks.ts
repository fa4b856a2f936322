import type Database from 'better-sqlite3';

import { genesisHash, walkChain, type ChainPoint, type ChainReport } from './chain.ts';
import type { Finding } from './finding.ts';
import { LOG_COLUMNS, type LogRow } from './log-row.ts';
import { quickWalk, type RawRow } from './quick-walk.ts';
import { findSchemaDifferences } from './schema-check.ts';
import type { TipReading } from './tip-file.ts';
import { WorkCancelled } from './work.ts';

/** The parts of the startup check and of the full check. */

/** The newest row as a position in the chain. */
export function newestPoint(db: Database.Database, benchId: string): ChainPoint {
  const row = db.prepare('SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1').get();
  return (row as ChainPoint | undefined) ?? { seq: 0, hash: genesisHash(benchId) };
}

/**
 * A walk, and whether nothing at all was unusual; if so, every row names the bench of this file,
 * too.
 */
export interface ChainCheck extends ChainReport {
  readonly isPlain: boolean;
}

/** Called now and then with the row reached. */
export type OnReached = (seq: number) => void;

/** Walks the chain over the rows after number `after`; 0 is the whole log. */
export function checkChain(
  db: Database.Database,
  benchId: string,
  after: number,
  onReached: OnReached = () => undefined,
): ChainCheck {
  const start = pointAt(db, benchId, after);
  const end = quickEnd(db, benchId, start, onReached);
  if (end === null) {
    const rows = reaching(rowsAfter(db, after), onReached);
    return { ...walkChain(rows, start), isPlain: false };
  }
  return { rows: end.seq - after, firstBad: null, lastBad: null, end, isPlain: true };
}

/** Reading in pages takes about two thirds of the time of a row-by-row cursor. */
export const PAGE_ROWS = 500;
const ROWS_AFTER = `SELECT ${LOG_COLUMNS} FROM log WHERE seq > ? ORDER BY seq`;

/** Where the chain ends if all of it is plain; null if it must be checked row by row. */
function quickEnd(
  db: Database.Database,
  benchId: string,
  start: ChainPoint,
  onReached: OnReached,
): ChainPoint | null {
  const page = db.prepare<[number], RawRow>(`${ROWS_AFTER} LIMIT ${PAGE_ROWS}`).raw();
  try {
    for (let end = start; ;) {
      const rows = page.all(end.seq);
      const next = quickWalk(rows, end, benchId);
      if (next === null || rows.length === 0) return next;
      end = next;
      onReached(end.seq);
    }
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    return null;
  }
}

/** The same rows, with their progress reported. */
export function* reaching(rows: Iterable<LogRow>, onReached: OnReached): Iterable<LogRow> {
  for (const row of rows) {
    if (row.seq % PAGE_ROWS === 0) onReached(row.seq);
    yield row;
  }
}

// Row by row, so that an unreadable page ends the walk at exactly that row.
const rowsAfter = (db: Database.Database, after: number): Iterable<LogRow> =>
  db.prepare<[number], LogRow>(ROWS_AFTER).iterate(after);

/** A row as a position in the chain; the genesis before the first one. */
export function pointAt(db: Database.Database, benchId: string, seq: number): ChainPoint {
  if (seq === 0) return { seq, hash: genesisHash(benchId) };
  const hash = db.prepare('SELECT hash FROM log WHERE seq = ?').pluck().get(seq);
  return { seq, hash: typeof hash === 'string' ? hash : '' };
}

/** The result of a walk as findings. */
export function chainFindings(report: ChainReport): readonly Finding[] {
  const { firstBad, lastBad } = report;
  if (firstBad === null) return [];
  const to = Math.max(lastBad ?? firstBad.seq, firstBad.seq);
  return [{ kind: 'bad-row', what: firstBad.what, from: firstBad.seq, to }];
}

/**
 * Compares the log with the tip that was read before it. A tip older than the log is valid if the
 * log holds exactly that row: the tip is written after the commit and may lag.
 */
export function checkTip(
  db: Database.Database,
  benchId: string,
  reading: TipReading,
): readonly Finding[] {
  const newest = newestPoint(db, benchId);
  if (reading.kind === 'unreadable') return [{ kind: 'tip-unreadable' }];
  if (reading.kind === 'missing') return newest.seq === 0 ? [] : [{ kind: 'tip-missing' }];
  const { tip } = reading;
  if (tip.seq > newest.seq) return [{ kind: 'cut-off', from: newest.seq + 1, to: tip.seq }];
  const known = pointAt(db, benchId, tip.seq);
  return known.hash === tip.hash ? [] : [{ kind: 'tip-differs', seq: tip.seq }];
}

/** SQLite's own check; `quick_check` skips UNIQUE and whether indexes match their table. */
export function checkPages(
  db: Database.Database,
  pragma: 'quick_check' | 'integrity_check',
): readonly Finding[] {
  const lines = db.prepare<[], string>(`PRAGMA ${pragma}`).pluck().all();
  return lines.filter((line) => line !== 'ok').map((detail) => ({ kind: 'integrity', detail }));
}

/** Rows that name a bench that is not the one of this file. */
export function checkForeignKeys(db: Database.Database): readonly Finding[] {
  const rows = db.prepare<[], { rowid: number | null }>('PRAGMA foreign_key_check').all();
  return rows.map(({ rowid }) => ({ kind: 'foreign-key', seq: rowid }));
}

/** Parts of the schema that differ from what the migrations up to this version made. */
export function checkSchema(db: Database.Database, version?: number): readonly Finding[] {
  return findSchemaDifferences(db, version).map((name) => ({ kind: 'schema-differs', name }));
}
