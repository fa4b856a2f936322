import type Database from 'better-sqlite3';

import type { LoggedEvent } from '../enrollment/events.ts';
import type { NewEvent } from '../enrollment/ports.ts';
import { genesisHash, linkHash, type ChainPoint } from './chain.ts';
import { LOG_COLUMNS, type LogRow } from './log-row.ts';
import { LogWriteError, writeFaultOf } from './log-write-error.ts';
import { toLoggedEvent, toRowContent } from './rows.ts';

const NEWEST_SQL = 'SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1';
const INSERT_SQL = `INSERT INTO log (${LOG_COLUMNS})
VALUES (@seq, @id, @bench_id, @at_ms, @mono_ms, @technician, @kind, @session_id, @device_key, @ecid,
  @serial, @body, @encoding, @prev_hash, @hash)`;

/**
 * The writing half: all events in one transaction, each linked to the row before it. Returns after
 * the commit; throws {@link LogWriteError} when the commit did not return.
 */
export function createAppend(
  db: Database.Database,
  benchId: string,
  onCommitted: (newest: ChainPoint, events: readonly LoggedEvent[]) => void,
): (events: readonly NewEvent[]) => readonly LoggedEvent[] {
  const insert = db.prepare<[LogRow]>(INSERT_SQL);
  const readNewest = db.prepare<[], ChainPoint>(NEWEST_SQL);
  const genesis: ChainPoint = { seq: 0, hash: genesisHash(benchId) };
  const write = db.transaction((entries: readonly NewEvent[]): readonly LogRow[] => {
    let newest = readNewest.get() ?? genesis;
    return entries.map((entry) => {
      const content = toRowContent(entry, newest.seq + 1, benchId);
      const row = { ...content, prev_hash: newest.hash, hash: linkHash(newest.hash, content) };
      insert.run(row);
      newest = row;
      return row;
    });
  });
  return (entries) => {
    const rows = attempt(() => write.immediate(entries));
    const events = rows.map(toLoggedEvent);
    const newest = rows.at(-1);
    if (newest !== undefined) onCommitted(newest, events);
    return events;
  };
}

function attempt<Value>(write: () => Value): Value {
  try {
    return write();
  } catch (cause) {
    throw new LogWriteError(writeFaultOf(cause), cause);
  }
}
