import type { LoggedEvent } from '../events.ts';

/** The rows up to this one, of rows in log order: the first later one ends the reading. */
export function* upTo(rows: Iterable<LoggedEvent>, untilSeq: number): Generator<LoggedEvent> {
  for (const row of rows) {
    if (row.seq > untilSeq) return;
    yield row;
  }
}
