import type { BenchEvent } from '../../enrollment/events.ts';
import type { OutboxState } from '../../enrollment/ledger/outbox-state.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { Deliver, Delivery } from './deliver.ts';
import { backOffMs } from '../services/pace.ts';
import { outboxReader, type OutboxLog, type OutPiece } from './outbox-reader.ts';

/** How the delivery to one target stands. */
export type TargetStatus =
  | { readonly kind: 'off' }
  /** Everything was delivered, or is on its way. */
  | { readonly kind: 'current' }
  /** The target does not take events: they wait in the log, and are tried again. */
  | { readonly kind: 'waiting'; readonly why: string; readonly sinceMs: number };

export interface OutboxParts {
  readonly log: OutboxLog;
  readonly state: () => OutboxState | null;
  /** Asked for each piece, so that a change of the settings counts at once. */
  readonly deliverTo: (target: OutboxTarget) => Promise<Deliver>;
  /** False if the log could not be written: then the events are delivered again. */
  readonly record: (event: BenchEvent) => boolean;
  readonly nowMs: () => number;
  /** Ends after so many ms, or as soon as `stop` says. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  readonly onStatus: () => void;
}

interface Run {
  readonly wake: () => void;
  readonly tryNow: () => void;
  readonly status: () => TargetStatus;
  readonly settled: () => Promise<void>;
}

/** Tries of an event that its receiver refuses before it is given up. */
const TRIES = 5;
/** How long deliveries may be off the record: so much is sent again after a crash. */
const RECORD_MS = 10_000;

/** Delivers to one target, an event at a time to an address, a piece at a time into a folder. */
export function createRun(target: OutboxTarget, parts: OutboxParts, stop: AbortSignal): Run {
  const place = createPlace(target, parts);
  let status: TargetStatus = { kind: 'off' };
  let running: Promise<void> | null = null;
  let isDue = false;
  let nudge = new AbortController();
  let idle: (() => void)[] = [];

  const show = (next: TargetStatus): void => {
    const isNews = next.kind !== status.kind;
    status =
      next.kind === 'waiting' && status.kind === 'waiting' ? { ...status, why: next.why } : next;
    if (isNews) parts.onStatus();
    if (next.kind === 'waiting') tellIdle();
  };
  const tellIdle = (): void => {
    const told = idle;
    idle = [];
    for (const tell of told) tell();
  };
  const pause = (ms: number): Promise<void> =>
    parts.wait(ms, AbortSignal.any([stop, nudge.signal]));

  const drain = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      if (stop.aborted) return place.record();
      if (!place.follow()) return show({ kind: 'off' });
      const unit = place.next();
      if (unit === null) {
        place.record();
        return show({ kind: 'current' });
      }
      const deliver = await parts.deliverTo(target);
      const end: Delivery =
        deliver === null
          ? { kind: 'later', why: 'no-secret', retryMs: null }
          : await deliver(unit, stop);
      if (end.kind === 'stopped') return place.record();
      if (end.kind === 'taken') {
        failures = 0;
        place.taken(unit);
        show({ kind: 'current' });
        continue;
      }
      failures += 1;
      if (end.kind === 'refused' && failures >= TRIES) {
        failures = 0;
        place.gaveUp(unit, end.status);
        continue;
      }
      const why = end.kind === 'later' ? end.why : String(end.status);
      show({ kind: 'waiting', why, sinceMs: parts.nowMs() });
      await pause((end.kind === 'later' ? end.retryMs : null) ?? backOffMs(failures));
    }
  };
  const loop = async (): Promise<void> => {
    while (isDue && !stop.aborted) {
      isDue = false;
      await drain();
    }
  };

  const wake = (): void => {
    isDue = true;
    running ??= loop().finally(() => {
      running = null;
      tellIdle();
    });
  };
  return {
    wake,
    tryNow: () => {
      nudge.abort();
      nudge = new AbortController();
      wake();
    },
    status: () => status,
    settled: () =>
      new Promise((resolve) => {
        const isIdle = running === null || (status.kind === 'waiting' && !stop.aborted);
        if (isIdle) resolve();
        else idle.push(resolve);
      }),
  };
}

/** Where in the log the delivery to a target stands, and what comes next. */
function createPlace(target: OutboxTarget, { log, state, record, nowMs }: OutboxParts) {
  let read: (() => OutPiece | null) | null = null;
  let units: OutPiece[] = [];
  let position = 0;
  let recorded = { seq: 0, atMs: 0 };
  let hasNews = false;

  /** Only what was delivered is worth a row: the row itself would be news again. */
  const note = (): void => {
    if (!hasNews) return;
    if (!record({ kind: 'outbox-sent', target, untilSeq: position })) return;
    recorded = { seq: position, atMs: nowMs() };
    hasNews = false;
  };
  const taken = (unit: OutPiece): void => {
    units = units.filter((one) => one !== unit);
    position = unit.untilSeq;
    hasNews = true;
    if (nowMs() - recorded.atMs >= RECORD_MS) note();
  };
  return {
    /** Takes up where the log says; false if nothing goes to this target. */
    follow: (): boolean => {
      const now = state();
      if (now === null || now.setting[target] === null) {
        read = null;
        return false;
      }
      const { untilSeq } = now.targets[target];
      if (read === null || untilSeq !== recorded.seq) {
        read = outboxReader(log, untilSeq);
        units = [];
        position = untilSeq;
        recorded = { seq: untilSeq, atMs: nowMs() };
        hasNews = false;
      }
      return true;
    },
    next: (): OutPiece | null => {
      while (units.length === 0) {
        const piece = read?.() ?? null;
        if (piece === null) return null;
        units = [...unitsOf(target, piece)];
        if (units.length === 0) position = piece.untilSeq;
      }
      return units[0] ?? null;
    },
    taken,
    gaveUp: (unit: OutPiece, status: number): void => {
      const [only] = unit.events;
      if (only !== undefined) {
        const { seq, event } = only;
        record({ kind: 'outbox-gave-up', target, eventId: event.id, seq, status });
      }
      taken(unit);
      note();
    },
    record: note,
  };
}

/** What is delivered at once. Only the last event of a row brings the place beyond it. */
function unitsOf(target: OutboxTarget, piece: OutPiece): readonly OutPiece[] {
  const { events, untilSeq } = piece;
  if (target === 'folder') return events.length === 0 ? [] : [piece];
  return events.map((one, at) => {
    const next = events[at + 1];
    return { events: [one], untilSeq: next === undefined ? untilSeq : next.seq - 1 };
  });
}
