import type { BenchLog } from '../../db/index.ts';
import { bySessionOpened, type ExportedSession } from '../../enrollment/export/row.ts';
import type { Device } from '../../enrollment/device.ts';
import type { Ledger } from '../../enrollment/ledger/ledger.ts';
import { devicesInOrder, emptyBenchView } from '../../enrollment/fold/project.ts';
import { upTo } from '../../enrollment/fold/up-to.ts';
import { foldRows } from '../../enrollment/fold/refold.ts';
import type { BenchView } from '../../enrollment/fold/bench-view.ts';
import { expectedOf } from '../../enrollment/fold/expected-lists.ts';
import type { SessionParts } from '../../enrollment/exceptions/session-context.ts';
import type { Profile } from '../../enrollment/profile.ts';
import type { Session } from '../../enrollment/session.ts';
import { readOutlineOf, type SessionLog } from '../bench/fold-log.ts';
import { devicesOf, sizeOf } from '../bench/past.ts';

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
  /** How many devices a session has. */
  readonly size: (session: Session) => number;
}

/** What an export reads of a log. */
export type LogReads = Pick<BenchLog, 'readAll' | 'count'> & SessionLog;

/** The log as it was at row `untilSeq`. */
export function logAt(log: SessionLog, untilSeq: number): LogAt {
  const { view, ledger, newest } = readOutlineOf(log, null, untilSeq);
  const atMs = newest.atMs ?? 0;
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
        const folded = fold(log, session, untilSeq);
        const iterator = () => devicesOf(log, session.sessionId, folded, untilSeq);
        yield { ...partsOf(session), devices: { [Symbol.iterator]: iterator } };
      }
    },
    size: (session) => sizeOf(log, session.sessionId, fold(log, session, untilSeq), untilSeq),
  };
}

/** The devices of one session, folded from its own rows alone. */
const fold =
  (log: SessionLog, { sessionId }: Session, untilSeq: number) =>
  (): readonly Device[] => {
    const view = emptyBenchView(sessionId);
    foldRows(view, upTo(log.readDevices(sessionId), untilSeq), log);
    return devicesInOrder(view);
  };
