import type { LogRescue, LogState } from '../../contract/log-health.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import { isReplaced, rescueLog, type Rescuable, type RescueTarget } from './rescue-log.ts';

export interface RescueKeeperParts {
  readonly log: Rescuable;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  /** Where a log is copied to unasked. */
  readonly places: readonly RescueTarget[];
  readonly tell: () => void;
}

/** Copies a log whose file was replaced to a safe place, and remembers the outcome. */
export interface RescueKeeper {
  /** Null while the file of the log is the one that was opened. */
  readonly state: () => LogRescue | null;
  readonly copyTo: (places: readonly RescueTarget[]) => LogRescue | null;
  /** Retries a failed copy. */
  readonly retry: () => void;
  readonly onLogState: (state: LogState) => void;
  /** The last check, once nothing is written any more. */
  readonly end: () => LogRescue | null;
  readonly stop: () => void;
}

export function createRescueKeeper(parts: RescueKeeperParts): RescueKeeper {
  const { log, clock, diagnostics, places, tell } = parts;
  let rescue: LogRescue | null = null;
  let turn: NodeJS.Immediate | null = null;

  const become = (next: LogRescue | null): void => {
    rescue = next;
    tell();
  };
  const copyTo = (to: readonly RescueTarget[]): LogRescue | null => {
    if (rescue === null || rescue.kind === 'copied') return rescue;
    const copied = rescueLog(log, to, clock.nowMs());
    if (copied.kind === 'not-copied')
      diagnostics.warn('The log could not be copied', { detail: copied.detail });
    become(copied);
    return copied;
  };
  return {
    state: () => rescue,
    copyTo,
    retry: () => {
      if (rescue?.kind === 'not-copied') copyTo(places);
    },
    onLogState: (state) => {
      if (state.kind === 'writable') {
        if (rescue !== null) become(null);
      } else if (state.fault === 'replaced' && rescue === null) {
        become({ kind: 'copying' });
        // Not within the failed write, but before anything else in this process.
        turn = setImmediate(() => copyTo(places));
      }
    },
    end: () => {
      // There may have been no check since the last commit.
      if (rescue === null && isReplaced(log)) rescue = { kind: 'copying' };
      return copyTo(places);
    },
    stop: () => {
      if (turn !== null) clearImmediate(turn);
    },
  };
}
