import type { ChainPoint } from './chain.ts';
import { checkChain, checkPages } from './checks.ts';
import { connectAsReader } from './connect.ts';
import type { LogRow } from './log-row.ts';

/**
 * The newest rows of this run, held in memory: should the file that holds them be overwritten, they are
 * written down once more (`backup/rescue.ts`). More of them than a WAL can hold, so that a lost WAL
 * loses none.
 */
export interface RecentRows {
  /** Rows that are about to be written; the first one says which of before were not. */
  readonly attempt: (rows: readonly LogRow[]) => void;
  readonly acknowledge: (newest: ChainPoint) => void;
  /** The newest row that was acknowledged, or that the log began this run with. */
  readonly acknowledged: () => ChainPoint;
  /** The rows that are still held, oldest first, without a gap. */
  readonly rows: () => readonly LogRow[];
}

/** A WAL has 500 pages before its rows move into the file, and a page holds a few rows. */
const HELD = 4000;
const SPARE = 500;

/** Begins after `start`, the newest row that the log has. */
export function createRecentRows(start: ChainPoint): RecentRows {
  let acknowledged = start;
  let held: LogRow[] = [];
  return {
    attempt: (rows) => {
      const [first] = rows;
      if (first === undefined) return;
      while ((held.at(-1)?.seq ?? 0) >= first.seq) held.pop();
      held.push(...rows);
      // Now and then, so that a row costs no copy of all the others.
      if (held.length > HELD + SPARE) held = held.slice(-HELD);
    },
    acknowledge: (newest) => (acknowledged = newest),
    acknowledged: () => acknowledged,
    rows: () => held,
  };
}

/**
 * Whether the files of this folder hold, whole, every row that was acknowledged, and none that this run
 * did not try to write. Reads all of them.
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
