import type { BenchChange, LogState } from '../../contract/changes.ts';
import type { BenchEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { Clock, DeviceLog, Diagnostics, Ids, NewEvent } from '../../enrollment/ports.ts';
import { foldEvent, type FoldedBench } from '../../enrollment/project.ts';
import type { KnownLinks } from './links.ts';

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
  /** Tries again what failed; true when nothing is left over. */
  readonly retry: () => boolean;
  readonly state: () => LogState;
}

export interface RecorderParts {
  readonly log: DeviceLog;
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly diagnostics: Diagnostics;
  readonly technician: () => string | null;
  readonly tell: (change: BenchChange) => void;
}

export function createRecorder(parts: RecorderParts): Recorder {
  const { log, view, links, clock, ids, diagnostics, tell } = parts;
  let state: LogState = { kind: 'writable' };
  let leftOver: readonly NewEvent[] = [];

  const take = (rows: readonly LoggedEvent[]): void => {
    for (const row of rows) {
      foldEvent(view, row);
      links.learn(row);
      tell({ kind: 'logged', event: row });
    }
  };

  const fail = (error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    diagnostics.fault('The log did not take a row', error);
    const sinceMs = state.kind === 'failed' ? state.sinceMs : clock.nowMs();
    const isNews = state.kind !== 'failed' || state.detail !== detail;
    state = { kind: 'failed', detail, sinceMs };
    if (isNews) tell({ kind: 'log', state });
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

  return {
    record: (events) => {
      if (state.kind === 'failed') return 'refused';
      if (events.length === 0) return 'logged';
      return write(events.map((event) => stamp(event, parts))) ? 'logged' : 'pending';
    },
    retry: () => {
      if (state.kind === 'writable') return true;
      const pending = leftOver;
      const written = attempt(() => pending.flatMap(({ id }) => log.findEvent(id) ?? []));
      if (written === null) return false;
      // One transaction wrote them, so all of them are there or none.
      leftOver = [];
      if (written.length > 0) take(written);
      else if (pending.length > 0 && !write(pending)) return false;
      state = { kind: 'writable' };
      tell({ kind: 'log', state });
      return true;
    },
    state: () => state,
  };

  function stamp(event: BenchEvent, { technician }: RecorderParts): NewEvent {
    return {
      id: ids.next(),
      atMs: clock.nowMs(),
      monoMs: clock.monoMs(),
      by: technician(),
      event,
    };
  }
}
