import type { BenchEvent } from '../../enrollment/events.ts';
import type { OutboxState } from '../../enrollment/ledger/outbox-state.ts';
import { OUTBOX_TARGETS, type OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { Delivery } from './deliver.ts';
import { outboxReader, type OutboxLog, type OutPiece, type SeqEvent } from './outbox-reader.ts';

/** How the delivery to one target stands. */
export type TargetStatus =
  | { readonly kind: 'off' }
  /** Everything was delivered, or is on its way. */
  | { readonly kind: 'current' }
  /** The target does not take events: they wait in the log, and are tried again. */
  | { readonly kind: 'waiting'; readonly why: string; readonly sinceMs: number };

/** Delivers what the log has to tell, in its order, at least once. */
export interface Outbox {
  /** Looks for what is new, and tries at once what waits. */
  readonly wake: () => void;
  readonly status: (target: OutboxTarget) => TargetStatus;
  /** Resolves when what there is was delivered, or a target does not take it. */
  readonly settled: () => Promise<void>;
  /** Stops; what was delivered by then is on record. */
  readonly stop: () => Promise<void>;
}

/** How to deliver to a target; null where it is not set, or its secret is not there. */
export interface Deliveries {
  readonly folder: ((piece: OutPiece, stop: AbortSignal) => Promise<Delivery>) | null;
  readonly url: ((event: SeqEvent, stop: AbortSignal) => Promise<Delivery>) | null;
}

export interface OutboxParts {
  readonly log: OutboxLog;
  readonly state: () => OutboxState | null;
  /** Asked for each piece, so that a change of the settings counts at once. */
  readonly deliveries: () => Promise<Deliveries>;
  /** False if the log could not be written: then the events are delivered again. */
  readonly record: (event: BenchEvent) => boolean;
  readonly nowMs: () => number;
  /** Waits, or until stopped or woken. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onStatus: () => void;
}

/** Tries of an event that its receiver refuses before it is given up. */
const TRIES = 5;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** How long deliveries may be off the record: so much is sent again after a crash. */
const RECORD_MS = 10_000;

/** Begins to deliver to every target that is set. */
export function createOutbox(parts: OutboxParts): Outbox {
  const stopping = new AbortController();
  const runs = OUTBOX_TARGETS.map((target) => createRun(target, parts, stopping.signal));
  return {
    wake: () => runs.forEach((run) => run.wake()),
    status: (target) => runs[OUTBOX_TARGETS.indexOf(target)]?.status() ?? { kind: 'off' },
    settled: async () => {
      await Promise.all(runs.map((run) => run.settled()));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(runs.map((run) => run.ended));
    },
  };
}
