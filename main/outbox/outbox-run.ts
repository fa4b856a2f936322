import type { TargetStatus } from '../../contract/outbox.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { Deliver, Delivery } from './deliver.ts';
import { backOffMs } from '../services/pace.ts';
import { createPlace, type PlaceParts } from './outbox-place.ts';
import type { OutPiece } from './outbox-reader.ts';

export interface OutboxParts extends PlaceParts {
  /** Asked for each piece, so that a change of the settings counts at once. */
  readonly deliverTo: (target: OutboxTarget) => Promise<Deliver>;
  /** Ends after so many ms, or as soon as `stop` says. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  readonly onStatus: () => void;
}

interface Run {
  readonly wake: () => void;
  readonly tryNow: () => void;
  readonly status: () => TargetStatus;
  readonly settled: () => Promise<void>;
  readonly ended: () => Promise<void>;
}

/** Tries of an event that its receiver refuses before it is given up. */
const TRIES = 5;

/** Delivers to one target, an event at a time to an address, a piece at a time into a folder. */
export function createRun(target: OutboxTarget, parts: OutboxParts, stop: AbortSignal): Run {
  const place = createPlace(target, parts);
  const shown = createShown(parts.onStatus);
  let running: Promise<void> | null = null;
  let isDue = false;
  let nudge = new AbortController();
  const isGivenUp = createGivingUp(target, parts);

  /** Delivers what comes next. Failures in a row since, or null when there is nothing to send. */
  const step = async (failures: number): Promise<number | null> => {
    if (stop.aborted) return null;
    const unit = place.follow() ? place.next() : null;
    if (unit === null) return null;
    const end = await deliver(unit, target, parts, stop);
    if (end.kind === 'stopped') return null;
    if (end.kind === 'taken') {
      place.taken(unit);
      shown.show({ kind: 'current' });
      return 0;
    }
    if (isGivenUp(unit, end)) {
      place.taken(unit);
      place.record();
      return 0;
    }
    const { why, retryMs } =
      end.kind === 'later' ? end : { why: String(end.status), retryMs: null };
    shown.show({ kind: 'waiting', why, sinceMs: parts.nowMs() });
    await parts.wait(retryMs ?? backOffMs(failures + 1), AbortSignal.any([stop, nudge.signal]));
    return failures + 1;
  };
  const loop = async (): Promise<void> => {
    while (isDue) {
      isDue = false;
      let failures: number | null = 0;
      while (failures !== null) failures = await step(failures);
      if (!stop.aborted) shown.show({ kind: place.isSet() ? 'current' : 'off' });
    }
  };
  const wake = (): void => {
    isDue = !stop.aborted;
    running ??= loop().finally(() => {
      running = null;
      if (isDue) wake();
      else shown.tellIdle();
    });
  };
  return {
    wake,
    tryNow: () => {
      nudge.abort();
      nudge = new AbortController();
      wake();
    },
    status: shown.status,
    settled: () => (running === null ? Promise.resolve() : shown.rest()),
    ended: () => (running ?? Promise.resolve()).then(place.record),
  };
}

async function deliver(
  unit: OutPiece,
  target: OutboxTarget,
  { deliverTo }: OutboxParts,
  stop: AbortSignal,
): Promise<Delivery> {
  const to = await deliverTo(target);
  return to === null ? { kind: 'later', why: 'no-secret', retryMs: null } : to(unit, stop);
}

/** Counts how often the target refused a piece, and records that it is given up. */
function createGivingUp(target: OutboxTarget, { record }: Pick<OutboxParts, 'record'>) {
  let last: { readonly unit: OutPiece; readonly refusals: number } | null = null;
  return (unit: OutPiece, end: Delivery): boolean => {
    if (end.kind !== 'refused') return false;
    last = { unit, refusals: (last?.unit === unit ? last.refusals : 0) + 1 };
    // One that is not on record would be gone without a word.
    return last.refusals >= TRIES && gaveUp(unit, target, end.status).every(record);
  };
}

const gaveUp = ({ events }: OutPiece, target: OutboxTarget, status: number) =>
  events.map(({ seq, sessionId, event }): BenchEvent => ({
    kind: 'outbox-gave-up',
    target,
    sessionId,
    eventId: event.id,
    seq,
    status,
  }));

/** How it stands, and who waits for it to rest. */
function createShown(onStatus: () => void) {
  let status: TargetStatus = { kind: 'off' };
  let waiting: (() => void)[] = [];
  const tellIdle = (): void => {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  return {
    status: () => status,
    show: (next: TargetStatus): void => {
      const before = status;
      status =
        next.kind === 'waiting' && before.kind === 'waiting'
          ? { ...next, sinceMs: before.sinceMs }
          : next;
      const isNews = JSON.stringify(status) !== JSON.stringify(before);
      if (isNews) onStatus();
      if (next.kind === 'waiting') tellIdle();
    },
    tellIdle,
    /** When it waits, or has nothing to do. */
    rest: () =>
      new Promise<void>((resolve) => {
        if (status.kind === 'waiting') resolve();
        else waiting.push(resolve);
      }),
  };
}
