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
  /** False when the log did not take the events; the state has then been told. */
  readonly record: (events: readonly BenchEvent[]) => boolean;
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
    state = { kind: 'failed', detail, sinceMs };
    tell({ kind: 'log', state });
  };

  const write = (events: readonly NewEvent[]): boolean => {
    try {
      take(log.append(events));
      return true;
    } catch (error) {
      leftOver = events;
      fail(error);
      return false;
    }
  };

  return {
    record: (events) => {
      if (state.kind === 'failed') return false;
      if (events.length === 0) return true;
      return write(events.map((event) => stamp(event, parts)));
    },
    retry: () => {
      if (state.kind === 'writable') return true;
      const pending = leftOver;
      leftOver = [];
      try {
        const written = pending.flatMap(({ id }) => log.findEvent(id) ?? []);
        const isWritten = pending.length > 0 && written.length === pending.length;
        if (isWritten) take(written);
        else if (pending.length > 0 && !write(pending)) return false;
      } catch (error) {
        leftOver = pending;
        fail(error);
        return false;
      }
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
