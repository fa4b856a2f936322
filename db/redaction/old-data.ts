import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import type { Session } from '../../enrollment/session.ts';
import type { BenchLog } from '../bench-log.ts';

/** What is old at a moment: closed sessions, and lists that nobody waits for any more. */
export interface OldData {
  readonly beforeMs: number;
  /** Sessions that were closed before it and still have their devices, by id. */
  readonly sessions: ReadonlyMap<string, OldSession>;
  /** Lists for one of these sessions, and lists for any session that were read before it. */
  readonly importIds: ReadonlySet<string>;
}

export interface OldSession {
  readonly sessionId: string;
  readonly name: string;
  /** UTC ms. */
  readonly closedAtMs: number;
  readonly devices: number;
}

type Reads = Pick<BenchLog, 'readOutline' | 'readDevices'>;

/** Reads what is old, with the devices of each session counted once more before they go. */
export function findOld(log: Reads, beforeMs: number): OldData {
  const view = emptyBenchView();
  const lists = new Map<string, { readonly sessionId: string | null; readonly atMs: number }>();
  for (const logged of log.readOutline()) {
    foldEvent(view, logged);
    const { event, atMs } = logged;
    if (event.kind !== 'list-imported' || event.list.kind !== 'expected') continue;
    lists.set(event.importId, { sessionId: event.list.sessionId, atMs });
  }
  const sessions = new Map(
    [...view.sessions.values()].flatMap((session) => {
      const old = oldSession(log, session, beforeMs);
      return old === null ? [] : [[old.sessionId, old] as const];
    }),
  );
  const isDone = (id: string): boolean => isClosedBefore(view.sessions.get(id), beforeMs);
  const ids = [...lists].flatMap(([importId, { sessionId, atMs }]) =>
    (sessionId === null ? atMs < beforeMs : isDone(sessionId)) ? [importId] : [],
  );
  return { beforeMs, sessions, importIds: new Set(ids) };
}

const isClosedBefore = (session: Session | undefined, beforeMs: number): boolean =>
  session?.closedAtMs != null && session.closedAtMs < beforeMs;

function oldSession(log: Reads, session: Session, beforeMs: number): OldSession | null {
  const { sessionId, name, closedAtMs, erased } = session;
  if (closedAtMs === null || closedAtMs >= beforeMs || erased !== undefined) return null;
  return { sessionId, name, closedAtMs, devices: countDevices(log, sessionId) };
}

function countDevices(log: Reads, sessionId: string): number {
  const view = emptyBenchView(sessionId);
  for (const logged of log.readDevices(sessionId)) foldEvent(view, logged);
  return view.devices.size;
}
