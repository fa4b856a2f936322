import type { ChainPoint } from './chain.ts';
import { checkChain, checkPages } from './checks.ts';
import { connectAsReader } from './connect.ts';
import type { LogRow } from './log-row.ts';

/**
 * The newest rows of this run, held in memory: if the file that holds them is overwritten, they are
 * written again (`backup/rescue.ts`). More of them than a WAL can hold, so that a lost WAL loses
 * none.
 */
export interface RecentRows {
  /** Rows about to be written; the first one shows which of the earlier ones were not. */
  readonly attempt: (rows: readonly LogRow[]) => void;
  readonly acknowledge: (newest: ChainPoint) => void;
  /** The newest acknowledged row, or the newest row of the log when this run began. */
  readonly acknowledged: () => ChainPoint;
  /** The rows still held, oldest first, without a gap. */
  readonly rows: () => readonly LogRow[];
}

/** A WAL has 500 pages before its rows move into the file, and a page holds a few rows. */
const HELD = 4000;
const SPARE = 500;

/** Begins after `start`, the newest row of the log. */
export function createRecentRows(start: ChainPoint): RecentRows {
  let acknowledged = start;
  let held: LogRow[] = [];
  return {
    attempt: (rows) => {
      const [first] = rows;
      if (first === undefined) return;
      while ((held.at(-1)?.seq ?? 0) >= first.seq) held.pop();
      held.push(...rows);
      // Only now and then, so that not every row copies all the others.
      if (held.length > HELD + SPARE) held = held.slice(-HELD);
    },
    acknowledge: (newest) => (acknowledged = newest),
    acknowledged: () => acknowledged,
    rows: () => held,
  };
}

/**
 * Whether the files of this folder hold, intact, every acknowledged row, and none that this run did
 * not try to write. Reads all of them.
 */
export function holdsExactly(folder: string, benchId: string, recent: RecentRows): boolean {
  const known = [recent.acknowledged(), ...recent.rows().slice(-1)];
  try {
    const db = connectAsReader(folder);
    try {
      const { firstBad, end } = checkChain(db, benchId, 0);
      const isWhole = firstBad === null && checkPages(db, 'integrity_check').length === 0;
      return isWhole && known.some(({ seq, hash }) => end.seq === seq && end.hash === hash);
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
