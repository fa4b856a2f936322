import type { LogState } from '../../contract/changes.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import type { Clock, DeviceLog, Ids, NewEvent } from '../../enrollment/ports.ts';
import { CAREFREE, isOver, needsPerson, type LogCare } from './log-care.ts';
import { createLogCondition, type Failed, type LogConditionParts } from './log-condition.ts';
import { createRowTaker, type RowTakerParts } from './row-taker.ts';

/**
 * The one way from a fact to the screen: commit first, fold second, report third. A fact that
 * cannot be written is kept and looked up by its id before it is tried again, because a failed
 * write may have been written anyway.
 */
export interface Recorder {
  /**
   * `logged`: durable, folded and reported. `pending`: this write failed and is kept for `retry`.
   * `refused`: an earlier write is still pending, so nothing more is accepted.
   * @param by who did it, where that is not the technician at the bench
   */
  readonly record: (
    events: readonly BenchEvent[],
    by?: string | null,
  ) => 'logged' | 'pending' | 'refused';
  /** Tries again what failed; true if nothing is left. Waits for a person where one is needed. */
  readonly retry: () => boolean;
  /** A person confirms that the log may continue; true if it does. */
  readonly confirm: () => boolean;
  /** Checks the log's file between writes. */
  readonly look: () => void;
  readonly state: () => LogState;
}

interface RecorderParts extends RowTakerParts, LogConditionParts {
  readonly log: DeviceLog;
  readonly care?: LogCare;
  /** False if no person can confirm: the log continues as soon as it can. */
  readonly isAttended?: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly technician: () => string | null;
  /** Facts to log in the same write as these; none without it. */
  readonly extraEvents?: (events: readonly BenchEvent[]) => readonly BenchEvent[];
}

export function createRecorder(parts: RecorderParts): Recorder {
  const { log, care = CAREFREE, isAttended = true } = parts;
  const { clock, ids } = parts;
  const { state, become, attempt } = createLogCondition(parts);
  const take = createRowTaker(parts);
  let leftOver: readonly NewEvent[] = [];

  const write = (events: readonly NewEvent[]): boolean => {
    const rows = attempt(() => log.append(events));
    if (rows === null) leftOver = events;
    else take(rows);
    return rows !== null;
  };

  const reconcile = ({ phase }: Failed): boolean => {
    const pending = leftOver;
    const written = attempt(() => {
      if (phase === 'checking') care.settle();
      return pending.flatMap(({ id }) => log.findEvent(id) ?? []);
    });
    if (written === null) return false;
    // They were one transaction: either all of them are there or none.
    leftOver = [];
    if (written.length > 0) take(written);
    else if (pending.length > 0 && !write(pending)) return false;
    become({ kind: 'writable' });
    return true;
  };

  return {
    state,
    record: (events, by = parts.technician()) => {
      if (state().kind === 'failed') return 'refused';
      if (events.length === 0) return 'logged';
      const all = [...events, ...(parts.extraEvents?.(events) ?? [])];
      const now = { atMs: clock.nowMs(), monoMs: clock.monoMs(), by };
      // One transaction has one time: what was done together is found together again.
      return write(all.map((event) => ({ id: ids.next(), ...now, event }))) ? 'logged' : 'pending';
    },
    retry: () => {
      const now = state();
      if (now.kind === 'writable') return true;
      const isReady = isOver(now.fault, care);
      if (isReady && !(isAttended && needsPerson(now.fault))) return reconcile(now);
      if (needsPerson(now.fault)) become({ ...now, phase: isReady ? 'confirm' : 'failing' });
      return false;
    },
    confirm: () => {
      const now = state();
      return now.kind === 'writable' || (isOver(now.fault, care) && reconcile(now));
    },
    look: () => {
      if (state().kind === 'writable') attempt(care.checkFile);
    },
  };
}
