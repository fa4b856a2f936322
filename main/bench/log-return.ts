import { failed, ok, type Result } from '../../contract/failure.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { Recorder } from './recorder.ts';
import type { Sightings } from './sightings.ts';
import type { createUnlogged } from './unlogged.ts';

/** How the bench continues after the log could not be written. */
export interface LogReturn {
  /** Tries a failed log again, and checks the file of one that did not fail. */
  readonly tick: () => void;
  /** A person confirms that a failed log may continue. */
  readonly confirm: () => Result<null>;
}

interface LogReturnParts {
  readonly view: FoldedBench;
  readonly recorder: Recorder;
  readonly sightings: Pick<Sightings, 'departMissing' | 'logPresent'>;
  readonly unlogged: Pick<ReturnType<typeof createUnlogged>, 'end'>;
  readonly nowMs: () => number;
}

export function createLogReturn(parts: LogReturnParts): LogReturn {
  const { view, recorder, sightings, unlogged, nowMs } = parts;
  /** The log accepts rows again: logs what happened meanwhile, the unseen departures first. */
  const catchUp = (): void => {
    sightings.departMissing();
    sightings.logPresent();
    const devices = unlogged.end(nowMs());
    if (devices.length === 0) return;
    recorder.record([{ kind: 'left-unlogged', sessionId: view.openSessionId, devices }]);
  };
  return {
    tick: () => {
      if (recorder.state().kind === 'writable') return recorder.look();
      if (recorder.retry()) catchUp();
    },
    confirm: () => {
      if (recorder.state().kind === 'writable') return ok(null);
      if (recorder.confirm()) {
        catchUp();
        return ok(null);
      }
      const state = recorder.state();
      const detail = state.kind === 'failed' ? state.detail : '';
      return failed({ kind: 'log-not-recovered', detail });
    },
  };
}
