import type { BenchChange } from '../../contract/changes.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { foldEvent, type FoldedBench } from '../../enrollment/fold/project.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import { foldSessionRows } from './fold-log.ts';
import type { KnownLinks } from './links.ts';

/** Whoever has to see the rows of a transaction together, such as the list of actions. */
export interface Journal {
  readonly before: (rows: readonly LoggedEvent[]) => void;
  readonly after: () => void;
}

export interface RowTakerParts {
  readonly log: Pick<DeviceLog, 'readSession'>;
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly tell: (change: BenchChange) => void;
  /** Hears of each transaction before it is folded, and after it was told. */
  readonly journal?: Journal;
}

/** Folds the rows of a transaction that is durable, and tells of them. */
export function createRowTaker(parts: RowTakerParts): (rows: readonly LoggedEvent[]) => void {
  const { log, view, links, tell, journal } = parts;

  /** A session that goes on has its devices in the log only. */
  const foldAgain = (reopened: LoggedEvent, sessionId: string): void => {
    foldSessionRows(view, rowsBefore(log.readSession(sessionId), reopened.seq), journal?.before);
  };

  return (rows) => {
    journal?.before(rows);
    for (const row of rows) {
      foldEvent(view, row);
      links.learn(row);
      if (row.event.kind === 'session-reopened') foldAgain(row, row.event.sessionId);
    }
    // Told after all are folded: whoever listens never sees a device between two facts of one attach.
    for (const row of rows) tell({ kind: 'logged', event: row });
    journal?.after();
  };
}

function* rowsBefore(rows: Iterable<LoggedEvent>, seq: number): Iterable<LoggedEvent> {
  for (const row of rows) if (row.seq < seq) yield row;
}
