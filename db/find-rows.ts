import type Database from 'better-sqlite3';

import type { DeviceLog, FirstRow, SerialPage, SerialQuery } from '../enrollment/ports.ts';
import type { Serial } from '../enrollment/serial.ts';
import { EVENT_COLUMNS, type EventRow } from './log-row.ts';
import { toLoggedEvent } from './rows.ts';

/** Index entries per page of a search: about a millisecond. */
const PAGE_ENTRIES = 5000;
/** Serials per page that begin with a text. */
const PAGE_SERIALS = 50;

/** Looks for devices over all sessions, each time by an index. */
export function createFinds(
  db: Database.Database,
): Pick<DeviceLog, 'readJoins' | 'firstRows' | 'keysBefore' | 'searchSerials'> {
  const joins = db.prepare<[{ sessionId: string }], EventRow>(JOINS_SQL).raw();
  const firstRows = db.prepare<[string, string], FirstRow>(FIRST_ROWS_SQL).raw();
  const keysBefore = db.prepare<[string, number], number>(KEYS_BEFORE_SQL).pluck();
  const starting = db
    .prepare<[{ from: string; until: string; after: string }], Serial>(STARTING_SQL)
    .pluck();
  const pageEnd = db.prepare<[string], string>(PAGE_END_SQL).pluck();
  const anywhere = db
    .prepare<[{ after: string; until: string; part: string }], Serial>(ANYWHERE_SQL)
    .pluck();

  const startPage = ({ part, after }: SerialQuery): SerialPage => {
    const serials = starting.all({ from: part, until: `${part}${LAST}`, after });
    const isLast = serials.length < PAGE_SERIALS;
    return { serials, next: isLast ? null : (serials.at(-1) ?? null) };
  };
  const anywherePage = ({ part, after }: SerialQuery): SerialPage => {
    const next = pageEnd.get(after) ?? null;
    return { serials: anywhere.all({ after, until: next ?? LAST, part }), next };
  };
  return {
    readJoins: (sessionId) => joins.all({ sessionId }).map(toLoggedEvent),
    firstRows: (sessionId, keys) => firstRows.all(sessionId, JSON.stringify(keys)),
    keysBefore: (sessionId, seq) => keysBefore.get(sessionId, seq) ?? 0,
    searchSerials: (query) => (query.where === 'start' ? startPage(query) : anywherePage(query)),
  };
}

/** Sorts behind every character of a serial. */
const LAST = '~';

export const JOINS_SQL = `
SELECT ${EVENT_COLUMNS} FROM log INDEXED BY log_joins
WHERE kind IN ('device-merged', 'device-split', 'device-refused') AND session_id = @sessionId
UNION ALL
SELECT ${EVENT_COLUMNS} FROM log INDEXED BY log_undone
WHERE kind = 'action-undone' AND session_id = @sessionId
ORDER BY seq`;
export const FIRST_ROWS_SQL = `
SELECT device_key, min(seq) FROM log INDEXED BY log_by_device
WHERE session_id = ? AND device_key IN (SELECT value FROM json_each(?)) GROUP BY device_key`;
export const KEYS_BEFORE_SQL = `
SELECT count(DISTINCT device_key) FROM log INDEXED BY log_by_device
WHERE session_id = ? AND device_key IS NOT NULL AND seq < ?`;
export const STARTING_SQL = `
SELECT DISTINCT serial FROM log INDEXED BY log_by_serial
WHERE serial >= @from AND serial < @until AND serial > @after ORDER BY serial LIMIT ${PAGE_SERIALS}`;
export const PAGE_END_SQL = `
SELECT serial FROM log INDEXED BY log_by_serial
WHERE serial > ? ORDER BY serial LIMIT 1 OFFSET ${PAGE_ENTRIES}`;
export const ANYWHERE_SQL = `
SELECT DISTINCT serial FROM log INDEXED BY log_by_serial
WHERE serial > @after AND serial <= @until AND instr(serial, @part) > 0 ORDER BY serial`;
