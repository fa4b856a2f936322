import type { BenchLog } from '../../db/index.ts';
import { bySessionOpened, type ExportedSession } from '../../enrollment/export/row.ts';
import { foldLedger, emptyLedger, type Ledger } from '../../enrollment/ledger/ledger.ts';
import {
  devicesInOrder,
  emptyBenchView,
  foldEvent,
  type FoldedBench,
} from '../../enrollment/fold/project.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import { foldRows, type RowSource } from '../../enrollment/fold/refold.ts';
import type { BenchView } from '../../enrollment/fold/bench-view.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import type { SessionParts } from '../../enrollment/exceptions/session-context.ts';
import type { Profile } from '../../enrollment/profile.ts';
import type { Session } from '../../enrollment/session.ts';

/** What a log says up to one of its rows, so that an export of then can be made again. */
export interface LogAt {
  readonly untilSeq: number;
  readonly ledger: Ledger;
  /** Oldest first. */
  readonly sessions: readonly Session[];
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Lists of what is expected, of all sessions. */
  readonly lists: BenchView['lists'];
  /** What decides about the devices of this session, at the time of that row. */
  readonly partsOf: (session: Session) => SessionParts;
  /** Reads one session after the other, so that one at a time is in memory. */
  readonly read: (sessionIds: readonly string[]) => Generator<ExportedSession>;
}

/** What an export reads of a log. */
export type LogReads = Pick<BenchLog, 'readOutline' | 'readDevices' | 'readAll' | 'count'> &
  RowSource;

type Reads = Pick<LogReads, 'readOutline' | 'readDevices'> & RowSource;

/** The log as it was at row `untilSeq`. */
export function logAt(log: Reads, untilSeq: number): LogAt {
  const view = emptyBenchView();
  const ledger = emptyLedger();
  let atMs = 0;
  for (const event of upTo(log.readOutline(), untilSeq)) {
    ({ atMs } = event);
    foldEvent(view, event);
    foldLedger(ledger, event);
  }
  const withOwnList = new Set([...view.lists.values()].map(({ sessionId }) => sessionId));
  // Lists that are for any session are put together once, not for each of a hundred sessions.
  const forAny = expectedOf(view.lists.values(), '');
  const partsOf = (session: Session): SessionParts => {
    const { profiles, readiness, settings } = view;
    const own = withOwnList.has(session.sessionId);
    const expected = own ? expectedOf(view.lists.values(), session.sessionId) : forAny;
    return { session, profiles, readiness, settings, expected, nowMs: session.closedAtMs ?? atMs };
  };
  return {
    untilSeq,
    ledger,
    sessions: [...view.sessions.values()],
    profiles: view.profiles,
    lists: view.lists,
    partsOf,
    read: function* read(sessionIds) {
      const wanted = sessionIds.flatMap((sessionId) => view.sessions.get(sessionId) ?? []);
      for (const { session } of wanted.map((one) => ({ session: one })).sort(bySessionOpened)) {
        yield { ...partsOf(session), devices: devicesInOrder(fold(log, session, untilSeq)) };
      }
    },
  };
}

/** The devices of one session, folded from its own rows alone. */
function fold(log: Reads, { sessionId }: Session, untilSeq: number): FoldedBench {
  const view = emptyBenchView(sessionId);
  foldRows(view, upTo(log.readDevices(sessionId), untilSeq), log);
  return view;
}
