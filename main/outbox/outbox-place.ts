import type { BenchEvent } from '../../enrollment/events.ts';
import type { OutboxState } from '../../enrollment/ledger/outbox-state.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import { outboxReader, type OutboxLog, type OutPiece } from './outbox-reader.ts';

/**
 * How long deliveries may be off the record: so much is sent again after a crash. The log would
 * otherwise have a row for each of its events.
 */
const RECORD_MS = 60_000;

export interface PlaceParts {
  readonly log: OutboxLog;
  readonly state: () => OutboxState | null;
  /** False if the log could not be written: then the events are delivered again. */
  readonly record: (event: BenchEvent) => boolean;
  readonly nowMs: () => number;
}

/** Where in the log the delivery to a target stands, and what comes next. */
export function createPlace(target: OutboxTarget, { log, state, record, nowMs }: PlaceParts) {
  let read: (() => OutPiece | null) | null = null;
  let units: OutPiece[] = [];
  let position = 0;
  /** Of the state that the delivery follows; null before the first. */
  let sinceSeq: number | null = null;
  let recordedMs = 0;
  let hasNews = false;

  const isSet = (): boolean => (state()?.setting[target] ?? null) !== null;
  /** Only what was delivered is worth a row: the row itself would be news again. */
  const note = (): void => {
    // A replay since then counts, and not how far this came.
    if (!hasNews || state()?.targets[target].sinceSeq !== sinceSeq) return;
    if (!record({ kind: 'outbox-sent', target, untilSeq: position })) return;
    recordedMs = nowMs();
    hasNews = false;
  };
  const taken = (unit: OutPiece): void => {
    units = units.filter((one) => one !== unit);
    position = unit.untilSeq;
    hasNews = true;
    if (nowMs() - recordedMs >= RECORD_MS) note();
  };
  return {
    isSet,
    /** Takes up where the log says; false if nothing goes to this target. */
    follow: (): boolean => {
      const now = state();
      if (now === null || !isSet()) {
        sinceSeq = null;
        return false;
      }
      const of = now.targets[target];
      if (sinceSeq !== of.sinceSeq) {
        ({ sinceSeq, untilSeq: position } = of);
        read = outboxReader(log, position);
        units = [];
        recordedMs = nowMs();
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
