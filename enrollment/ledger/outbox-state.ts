import { assertNever } from '../assert-never.ts';
import type { LoggedEvent } from '../events.ts';
import type { OutboxEvent, OutboxSetting, OutboxTarget } from '../outbox-event.ts';

/** How far the log was delivered to each target. */
export interface OutboxState {
  readonly setting: OutboxSetting;
  readonly targets: Readonly<Record<OutboxTarget, TargetState>>;
}

export interface TargetState {
  /** Everything up to this row was delivered or given up; at first the row that set the target. */
  readonly untilSeq: number;
  /** The row that last set the target or had it replayed: delivery takes up anew where it is news. */
  readonly sinceSeq: number;
  /** Events that the target refused for good, oldest first; sent again by a replay only. */
  readonly gaveUp: readonly GaveUp[];
}

/** An event that a target refused for good. */
export type GaveUp = Omit<
  Extract<OutboxEvent, { kind: 'outbox-gave-up' }>,
  'kind' | 'target' | 'sessionId'
> &
  Pick<LoggedEvent, 'atMs'>;

/** The outbox after one more of its events. */
export function foldOutbox(
  state: OutboxState | null,
  event: OutboxEvent,
  { seq, atMs }: Pick<LoggedEvent, 'seq' | 'atMs'>,
): OutboxState | null {
  if (event.kind === 'outbox-set') return afterSetting(state, event.setting, seq);
  if (state === null) return null;
  const { target } = event;
  const known = state.targets[target];
  const withTarget = (changed: TargetState): OutboxState => {
    return { ...state, targets: { ...state.targets, [target]: changed } };
  };
  switch (event.kind) {
    case 'outbox-sent':
      return withTarget({ ...known, untilSeq: event.untilSeq });
    case 'outbox-gave-up': {
      const { eventId, seq: of, status } = event;
      return withTarget({
        ...known,
        gaveUp: [...known.gaveUp, { eventId, seq: of, status, atMs }],
      });
    }
    case 'outbox-replayed': {
      const untilSeq = Math.min(known.untilSeq, event.afterSeq);
      return withTarget({
        untilSeq,
        sinceSeq: seq,
        gaveUp: known.gaveUp.filter((one) => one.seq <= untilSeq),
      });
    }
    default:
      return assertNever(event);
  }
}

/** A target that is set anew, or elsewhere, gets what is logged from then on. */
function afterSetting(
  state: OutboxState | null,
  setting: OutboxSetting | null,
  seq: number,
): OutboxState | null {
  if (setting === null) return null;
  const of = (target: OutboxTarget): TargetState =>
    state !== null && state.setting[target] === setting[target]
      ? state.targets[target]
      : { untilSeq: seq, sinceSeq: seq, gaveUp: [] };
  return { setting, targets: { folder: of('folder'), url: of('url') } };
}
