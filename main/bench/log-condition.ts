import type { BenchChange, LogState } from '../../contract/changes.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import { faultOf } from './log-care.ts';

/** A log that accepts no rows at the moment. */
export type Failed = Extract<LogState, { kind: 'failed' }>;

export interface LogConditionParts {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly diagnostics: Diagnostics;
  readonly tell: (change: BenchChange) => void;
}

/** Whether the log accepts rows; changes are reported. */
interface LogCondition {
  readonly state: () => LogState;
  readonly become: (next: LogState) => void;
  /**
   * The result of work on the log; null if it fails, and then the log is in that condition. Only
   * the log's own errors belong here: an error of a listener must not look like a failed write.
   */
  readonly attempt: <Value>(work: () => Value) => Value | null;
}

export function createLogCondition({ clock, diagnostics, tell }: LogConditionParts): LogCondition {
  let state: LogState = { kind: 'writable' };

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
    // A refused write is known to be missing; after a disk error, only looking tells.
    const phase = fault === 'io-error' || fault === 'unknown' ? 'checking' : 'failing';
    become({ kind: 'failed', fault, phase, detail, sinceMs });
  };

  return {
    state: () => state,
    become,
    attempt: (work) => {
      try {
        return work();
      } catch (error) {
        fail(error);
        return null;
      }
    },
  };
}
