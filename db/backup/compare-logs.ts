import type Database from 'better-sqlite3';

import type { LogRelation } from '../../enrollment/log-event.ts';
import type { Tip } from '../tip-file.ts';
import { readableRows } from './readable-rows.ts';

/** What a log and a copy have in common, by the hashes of their rows. */
export interface Comparison {
  readonly relation: LogRelation;
  /** The last row whose hash both have, 0 for none; null if unknown. */
  readonly common: number | null;
}

/** One side of a comparison: a log as far as it can be read, and how far it is known to reach. */
export interface Side {
  /** Null if the file cannot be opened. */
  readonly db: Database.Database | null;
  readonly reaches: number;
}

/**
 * Compares a log that may be damaged with an intact copy of a log of the same chain. A hash covers
 * all rows before its own, so the last hash that both have marks the last row that they share.
 * Unreadable rows are no evidence: unless two readable rows differ, the logs are not called
 * diverged.
 */
export function compareLogs(present: Side, copy: Side, tip: Tip | null): Comparison {
  const found = present.db === null ? UNREAD : lastCommon(present.db, copy);
  const byTip =
    tip === null || tip.seq > copy.reaches ? null : hashAt(copy.db, tip.seq) === tip.hash;
  const common =
    byTip === true && tip !== null ? Math.max(tip.seq, found.common ?? 0) : found.common;
  const after = present.reaches - (common ?? 0);
  const own = copy.reaches - (common ?? 0);
  if (common === null) return { relation: byTip === false ? 'diverged' : 'unknown', common };
  if (own === 0) return { relation: after === 0 ? 'same' : 'behind', common };
  if (after === 0) return { relation: 'ahead', common };
  const isProven = found.differs || byTip === false;
  if (!isProven) return { relation: 'unknown', common: null };
  return { relation: 'diverged', common: found.isExact ? common : null };
}

interface Found {
  readonly common: number | null;
  /** A later row was read in both and is not the same. */
  readonly differs: boolean;
  /**
   * The next row was read and is not the same; otherwise more rows may be common than can be read.
   */
  readonly isExact: boolean;
}

const UNREAD: Found = { common: null, differs: false, isExact: false };
const PAGE_ROWS = 500;

/** Searches from the newest row back, a page at a time. */
function lastCommon(db: Database.Database, copy: Side): Found {
  let differs = false;
  for (let last = copy.reaches + 1; last > 0; last -= PAGE_ROWS) {
    const from = Math.max(1, last - PAGE_ROWS + 1);
    const copied = new Map(linksIn(copy.db, from - 1, last).map(({ seq, hash }) => [seq, hash]));
    for (const { seq, hash, prev_hash: previous } of linksIn(db, from, last)) {
      // The next row names this one, and would have shown a difference.
      if (copied.get(seq) === hash) return { common: seq, differs, isExact: false };
      if (seq <= copy.reaches) differs = true;
      // The row before it may be the unreadable one.
      if (copied.get(seq - 1) === previous) return { common: seq - 1, differs, isExact: true };
    }
  }
  // Two logs of one bench share at least the beginning.
  return { common: 0, differs, isExact: false };
}

interface Link {
  readonly seq: number;
  readonly prev_hash: string;
  readonly hash: string;
}

const LINKS =
  'SELECT seq, prev_hash, hash FROM log NOT INDEXED WHERE seq BETWEEN ? AND ? ORDER BY seq';

/** The readable rows of a page, newest first. */
function linksIn(db: Database.Database | null, from: number, to: number): readonly Link[] {
  if (db === null) return [];
  return readableRows(db.prepare<[number, number], Link>(LINKS), from, to).toReversed();
}

function hashAt(db: Database.Database | null, seq: number): string | null {
  const found = db
    ?.prepare<[number], string>('SELECT hash FROM log WHERE seq = ?')
    .pluck()
    .get(seq);
  return found ?? null;
}
