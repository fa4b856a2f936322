import type { BenchChange } from '../../contract/changes.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import { foldRow } from '../../enrollment/fold/refold.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import { foldSessionRows } from './fold-log.ts';
import type { KnownLinks } from './links.ts';

/** Sees the rows of each transaction together, as the list of actions has to. */
export interface Journal {
  readonly note: (rows: readonly LoggedEvent[]) => void;
  readonly after: () => void;
}

export interface RowTakerParts {
  readonly log: Pick<DeviceLog, 'readSession' | 'readDevice' | 'findEvent'>;
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly tell: (change: BenchChange) => void;
  /** Called for each transaction once it is folded, and after it was reported. */
  readonly journal?: Journal;
}

/** Folds the rows of a durable transaction, and reports them. */
export function createRowTaker(parts: RowTakerParts): (rows: readonly LoggedEvent[]) => void {
  const { log, view, links, tell, journal } = parts;

  /** The devices of a reopened session are only in the log. */
  const foldReopened = (reopened: LoggedEvent, sessionId: string): void => {
    const earlier = upTo(log.readSession(sessionId), reopened.seq - 1);
    foldSessionRows(view, earlier, log, journal?.note);
  };

  return (rows) => {
    const changes = rows.map((event): BenchChange => {
      const again = foldRow(view, event, log);
      links.learn(event);
      if (event.event.kind === 'session-reopened') foldReopened(event, event.event.sessionId);
      return { kind: 'logged', event, ...(again && { again }) };
    });
    // After the rows of a reopened session, which may hold what these undo.
    journal?.note(rows);
    // Reported after all are folded: no listener sees a device between two facts of one attach.
    changes.forEach(tell);
    journal?.after();
  };
}
