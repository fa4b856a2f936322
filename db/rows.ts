import type { BenchEvent, LoggedEvent } from '../enrollment/events.ts';
import { identityIn } from '../enrollment/identity-in.ts';
import type { NewEvent } from '../enrollment/ports.ts';
import { ROW_ENCODING } from './chain.ts';
import type { EventRow, RowContent } from './log-row.ts';

/** A new event as a row. Times are whole ms; text is well-formed Unicode. */
export function toRowContent(entry: NewEvent, seq: number, benchId: string): RowContent {
  const { event } = entry;
  return {
    encoding: ROW_ENCODING,
    seq,
    id: entry.id,
    bench_id: benchId,
    at_ms: Math.trunc(entry.atMs),
    mono_ms: Math.trunc(entry.monoMs),
    technician: wellFormed(entry.by),
    kind: event.kind,
    session_id: wellFormed('sessionId' in event ? event.sessionId : null),
    device_key: wellFormed('deviceKey' in event ? event.deviceKey : null),
    ...identityIn(event),
    body: JSON.stringify(event),
  };
}

/**
 * A row as the domain sees it. The body was written by this app or an older one; the chain vouches
 * for it.
 */
export function toLoggedEvent([seq, id, benchId, atMs, by, body]: EventRow): LoggedEvent {
  return { seq, id, benchId, atMs, by, event: JSON.parse(body) as BenchEvent };
}

/** The return value of `append`: the event of this row, without parsing its JSON again. */
export function asLogged(row: RowContent, event: BenchEvent): LoggedEvent {
  const { seq, id, bench_id: benchId, at_ms: atMs, technician: by } = row;
  return { seq, id, benchId, atMs, by, event };
}

// SQLite stores UTF-8, which has no lone surrogates; the hash must cover what is stored.
const wellFormed = (text: string | null): string | null => text?.toWellFormed() ?? null;
