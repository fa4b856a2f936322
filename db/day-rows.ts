import type Database from 'better-sqlite3';

import type { ChainPoint } from './chain.ts';
import { pointAt } from './checks.ts';
import { readFate } from './log-fate.ts';
import { LOG_COLUMNS, type LogRow } from './log-row.ts';

/**
 * The rows of a day as lines of JSON that anyone can verify without Muster: a head, one line per
 * row with the fields in canonical order (ADR 0002), and a foot with the newest hash.
 * `docs/verify-day-close.py` does the check.
 */

/** What a file of a day says about itself. */
export interface DayHead {
  readonly from: number;
  readonly to: number;
  /** Who vouches for it. */
  readonly signedBy: string;
  /** UTC ms. */
  readonly atMs: number;
}

/** Rows per page; between pages the caller can let other work run. */
const PAGE_ROWS = 500;

/** The lines of a day, in pieces of one page. */
export function* dayPieces(
  db: Database.Database,
  benchId: string,
  head: DayHead,
): Generator<string> {
  const { from, to } = head;
  const before = pointAt(db, benchId, from - 1);
  const { identity } = readFate(db, benchId);
  // `benchId` is what the chain began with, and what its rows name.
  const named = identity === benchId ? { benchId } : { benchId, identity };
  yield line({ format: 'muster-day', version: 1, ...named, ...head, previous: before.hash });
  const page = db.prepare<[number, number], LogRow>(
    `SELECT ${LOG_COLUMNS} FROM log WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${PAGE_ROWS}`,
  );
  let last: ChainPoint = before;
  while (last.seq < to) {
    const rows = page.all(last.seq, to);
    const newest = rows.at(-1);
    if (newest === undefined) break;
    yield rows.map(rowLine).join('');
    last = newest;
  }
  yield line({ rows: last.seq - before.seq, to: last.seq, hash: last.hash });
}

function rowLine(row: LogRow): string {
  const fields = [
    row.encoding,
    row.seq,
    row.id,
    row.bench_id,
    row.at_ms,
    row.mono_ms,
    row.technician,
    row.kind,
    row.session_id,
    row.device_key,
    row.ecid,
    row.serial,
    row.body,
  ];
  return line({ fields, hash: row.hash });
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
