import type Database from 'better-sqlite3';

import type { LoggedEvent } from '../enrollment/events.ts';
import type { NewEvent } from '../enrollment/ports.ts';
import { linkHash, type ChainPoint } from './chain.ts';
import { newestPoint } from './checks.ts';
import type { FileGuard } from './file-guard.ts';
import { INSERT_ROW_SQL, type LogRow } from './log-row.ts';
import { asWriteError } from './log-write-error.ts';
import { asLogged, toRowContent } from './rows.ts';

/** What the append needs besides its connection. */
export interface AppendParts {
  readonly benchId: string;
  readonly guard: Pick<FileGuard, 'check' | 'wrote' | 'failed'>;
  /** Called with the rows of each attempt, before its outcome is known. */
  readonly onAttempt: (rows: readonly LogRow[]) => void;
  /** Called after each commit. */
  readonly onCommitted: (newest: ChainPoint, events: readonly LoggedEvent[]) => void;
}

/**
 * The writing half: all events in one transaction, each linked to the row before it. Returns after
 * the commit; throws {@link LogWriteError} if the commit did not return, or if the files under the
 * log's name are not what the previous commit left.
 */
export function createAppend(
  db: Database.Database,
  { benchId, guard, onAttempt, onCommitted }: AppendParts,
): (events: readonly NewEvent[]) => readonly LoggedEvent[] {
  const insert = db.prepare<[LogRow]>(INSERT_ROW_SQL);
  // Cached between calls, since this is the only writer; the file refuses a row that does not
  // follow.
  let newest: ChainPoint | null = null;

  const link = (entries: readonly NewEvent[], from: ChainPoint): readonly LogRow[] => {
    let last = from;
    return entries.map((entry) => {
      const content = toRowContent(entry, last.seq + 1, benchId);
      const row = { ...content, prev_hash: last.hash, hash: linkHash(last.hash, content) };
      last = row;
      return row;
    });
  };
  const insertAll = db.transaction((rows: readonly LogRow[]) => {
    for (const row of rows) insert.run(row);
  });
  const write = (rows: readonly LogRow[]): void => {
    const [only, ...more] = rows;
    // A single insert is its own transaction, which saves two statements.
    if (only !== undefined && more.length === 0) insert.run(only);
    else if (only !== undefined) insertAll.immediate(rows);
  };
  const attempt = (rows: readonly LogRow[]): void => {
    try {
      write(rows);
    } catch (cause) {
      guard.failed();
      throw cause;
    }
  };

  return (entries) => {
    try {
      guard.check();
      newest ??= newestPoint(db, benchId);
      const rows = link(entries, newest);
      onAttempt(rows);
      attempt(rows);
      guard.wrote();
      newest = rows.at(-1) ?? newest;
      const events = entries.map((entry, index) => asLogged(rows[index] as LogRow, entry.event));
      if (events.length > 0) onCommitted(newest, events);
      return events;
    } catch (cause) {
      newest = null;
      throw asWriteError(cause, db.name);
    }
  };
}
