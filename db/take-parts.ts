import type Database from 'better-sqlite3';

import { checkPages, PAGE_ROWS, pointAt } from './checks.ts';
import { LOG_COLUMNS } from './log-row.ts';
import { quickWalk, type RawRow } from './quick-walk.ts';
import {
  countReached,
  foundUnusual,
  foundWhole,
  goesOn,
  noteHashes,
  PAGES,
  take,
  type SharedCheck,
} from './shared-check.ts';

/**
 * Checks, one after another, those of the parts that no other thread has taken. A part that cannot
 * be read is not whole, and throws; so does what `onReached` throws.
 */
export function takeParts(
  db: Database.Database,
  check: SharedCheck,
  parts: readonly number[],
  onReached: (rows: number) => void = () => undefined,
): void {
  for (const part of parts) {
    if (!take(check, part)) continue;
    if (part === PAGES) {
      if (checkPages(db, 'integrity_check').length === 0) foundWhole(check, part);
      continue;
    }
    let isWhole = false;
    try {
      isWhole = isPlain(db, check, part, onReached);
    } finally {
      if (isWhole) foundWhole(check, part);
      else foundUnusual(check);
    }
  }
}

/** Walks a segment from the stored hash of the row before it. */
function isPlain(
  db: Database.Database,
  check: SharedCheck,
  segment: number,
  onReached: (rows: number) => void,
): boolean {
  const { benchId, until, segmentRows } = check;
  const to = Math.min(until, segment * segmentRows);
  const start = pointAt(db, benchId, (segment - 1) * segmentRows);
  const page = db.prepare<[number, number], RawRow>(ROWS_BETWEEN).raw();
  let end = start;
  while (end.seq < to) {
    const next = goesOn(check) ? quickWalk(page.all(end.seq, to), end, benchId) : null;
    if (next === null || next.seq === end.seq) return false;
    onReached(countReached(check, next.seq - end.seq));
    end = next;
  }
  return noteHashes(check, segment, start.hash, end.hash);
}

const ROWS_BETWEEN = `SELECT ${LOG_COLUMNS} FROM log WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${PAGE_ROWS}`;
