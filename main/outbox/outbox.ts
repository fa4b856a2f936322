import type { TargetStatus } from '../../contract/outbox.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import { createRun, type OutboxParts } from './outbox-run.ts';

/** Delivers what the log has to tell, in its order, at least once. */
export interface Outbox {
  /** Looks for what is new. */
  readonly wake: () => void;
  /** Tries at once what waits. */
  readonly tryNow: () => void;
  readonly status: (target: OutboxTarget) => TargetStatus;
  /** Resolves when what there is was delivered, or a target does not take it. */
  readonly settled: () => Promise<void>;
  /** Stops; what was delivered by then is on record. */
  readonly stop: () => Promise<void>;
}

/** Begins to deliver to every target that is set. */
export function createOutbox(parts: OutboxParts): Outbox {
  const stopping = new AbortController();
  const runs = {
    folder: createRun('folder', parts, stopping.signal),
    url: createRun('url', parts, stopping.signal),
  };
  const all = Object.values(runs);
  return {
    wake: () => all.forEach((run) => run.wake()),
    tryNow: () => all.forEach((run) => run.tryNow()),
    status: (target) => runs[target].status(),
    settled: async () => {
      await Promise.all(all.map((run) => run.settled()));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(all.map((run) => run.ended()));
    },
  };
}
