import type { BenchChange, LogState } from '../../contract/changes.ts';
import type { BenchEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { Clock, DeviceLog, Diagnostics, Ids, NewEvent } from '../../enrollment/ports.ts';
import { foldEvent, type FoldedBench } from '../../enrollment/fold/project.ts';
import { foldSessionRows } from './fold-log.ts';
import type { KnownLinks } from './links.ts';
import { CAREFREE, faultOf, isOver, needsPerson, type LogCare } from './log-care.ts';

/**
 * The one way from a fact to the screen: commit first, fold second, tell third. A fact that cannot
 * be written is kept and looked up by its id before it is tried again, since a failed write may
 * have been written all the same.
 */
export interface Recorder {
  /**
   * `logged`: durable, folded and told. `pending`: this write failed and is kept for `retry`.
   * `refused`: an earlier write is still pending, so nothing more is taken.
   */
  readonly record: (events: readonly BenchEvent[]) => 'logged' | 'pending' | 'refused';
  /** Tries again what failed; true when nothing is left over. Waits for a person where one is needed. */
  readonly retry: () => boolean;
  /** A person says that the log may go on; true when it does. */
  readonly confirm: () => boolean;
  /** Looks at the log's file between writes. */
  readonly look: () => void;
  readonly state: () => LogState;
}

export interface RecorderParts {
  readonly log: DeviceLog;
  readonly care?: LogCare;
  /** False where nobody can confirm: the log goes on as soon as it can. */
  readonly isAttended?: boolean;
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly diagnostics: Diagnostics;
  readonly technician: () => string | null;
  readonly tell: (change: BenchChange) => void;
  /** Facts that go along with these in the same write; none without it. */
  readonly besides?: (events: readonly BenchEvent[]) => readonly BenchEvent[];
  /** Hears of each transaction before it is folded, and after it was told. */
  readonly journal?: Journal;
}

/** Whoever has to see the rows of a transaction together, such as the list of actions. */
export interface Journal {
  readonly before: (rows: readonly LoggedEvent[]) => void;
  readonly after: () => void;
}

type Failed = Extract<LogState, { kind: 'failed' }>;

export function createRecorder(parts: RecorderParts): Recorder {
  const { log, care = CAREFREE, isAttended = true } = parts;
  const { view, links, clock, ids, diagnostics, tell, journal } = parts;
  let state: LogState = { kind: 'writable' };
  let leftOver: readonly NewEvent[] = [];

  const take = (rows: readonly LoggedEvent[]): void => {
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

  /** A session that goes on has its devices in the log only. */
  const foldAgain = (reopened: LoggedEvent, sessionId: string): void => {
    foldSessionRows(view, rowsBefore(log.readSession(sessionId), reopened.seq), journal?.before);
  };

  const become = (next: LogState): void => {
    const isNews = JSON.stringify(next) !== JSON.stringify(state);
    state = next;
    if (isNews) tell({ kind: 'live', parts: { log: state } });
  };

  const fail = (error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    diagnostics.fault('The log did not take a row', error);
    const fault = faultOf(error);
    const sinceMs = state.kind === 'failed' ? state.sinceMs : clock.nowMs();
    // A refusal is known not to be written; after an error of the disk nobody knows before looking.
    const phase = fault === 'io-error' || fault === 'unknown' ? 'checking' : 'failing';
    become({ kind: 'failed', fault, phase, detail, sinceMs });
  };

  const write = (events: readonly NewEvent[]): boolean => {
    const rows = attempt(() => log.append(events));
    if (rows === null) leftOver = events;
    else take(rows);
    return rows !== null;
  };

  /** Only the log's own errors are the log's: one of a listener must not look like a failed write. */
  const attempt = <Value>(work: () => Value): Value | null => {
    try {
      return work();
    } catch (error) {
      fail(error);
      return null;
    }
  };

  const reconcile = ({ phase }: Failed): boolean => {
    const pending = leftOver;
    const written = attempt(() => {
      if (phase === 'checking') care.settle();
      return pending.flatMap(({ id }) => log.findEvent(id) ?? []);
    });
    if (written === null) return false;
    // One transaction wrote them, so all of them are there or none.
    leftOver = [];
    if (written.length > 0) take(written);
    else if (pending.length > 0 && !write(pending)) return false;
    become({ kind: 'writable' });
    return true;
  };

  return {
    record: (events) => {
      if (state.kind === 'failed') return 'refused';
      if (events.length === 0) return 'logged';
      const all = [...events, ...(parts.besides?.(events) ?? [])];
      const now = { atMs: clock.nowMs(), monoMs: clock.monoMs(), by: parts.technician() };
      // One transaction has one time: what was done together is found together again.
      return write(all.map((event) => ({ id: ids.next(), ...now, event }))) ? 'logged' : 'pending';
    },
    retry: () => {
      if (state.kind === 'writable') return true;
      const isReady = isOver(state.fault, care);
      if (isReady && !(isAttended && needsPerson(state.fault))) return reconcile(state);
      if (needsPerson(state.fault)) become({ ...state, phase: isReady ? 'confirm' : 'failing' });
      return false;
    },
    confirm: () => {
      if (state.kind === 'writable') return true;
      return isOver(state.fault, care) && reconcile(state);
    },
    look: () => {
      if (state.kind === 'writable') attempt(care.checkFile);
    },
    state: () => state,
  };
}

function* rowsBefore(rows: Iterable<LoggedEvent>, seq: number): Iterable<LoggedEvent> {
  for (const row of rows) if (row.seq < seq) yield row;
}
