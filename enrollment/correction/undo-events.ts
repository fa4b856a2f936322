import { rowAt, type BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import { confirmationsOf } from '../enrolled.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent } from '../events.ts';
import { canSplit, splitEvents } from './split.ts';
import { isEntered } from '../serial-strength.ts';
import type { Action } from './undo-stack.ts';

/**
 * The last of these actions that can be taken back now, or null: one of the open session, or the closing
 * of the last one while none is open.
 */
export const lastAction = (view: BenchView, actions: readonly Action[]): Action | null =>
  actions.findLast((action) => {
    const isClosing = action.kind === 'close';
    const session = isClosing ? null : action.sessionId;
    return view.openSessionId === session && undoEvents(view, action) !== null;
  }) ?? null;

/**
 * What takes an action back: the rows that undo its rows, the last one first, and the mark that says so.
 * Null when what has come since leaves nothing that could be taken back.
 */
export function undoEvents(view: BenchView, action: Action): readonly BenchEvent[] | null {
  const { sessionId, rows, before } = action;
  const back = rows.toReversed().flatMap((row): readonly BenchEvent[] => undoOf(view, row, before));
  if (back.length === 0) return null;
  const eventIds = rows.map(({ id }) => id);
  return [...back, { kind: 'action-undone', sessionId, eventIds }];
}

function undoOf(
  view: BenchView,
  { event }: LoggedEvent,
  before: Action['before'],
): readonly BenchEvent[] {
  if (event.kind === 'session-closed') {
    return [{ kind: 'session-reopened', sessionId: event.sessionId }];
  }
  if (!('deviceKey' in event)) return [];
  const { sessionId, deviceKey } = event;
  if (event.kind === 'device-merged') {
    const { into } = event;
    const split = { sessionId, deviceKey: into, part: deviceKey, reason: null };
    return canSplit(view, into, deviceKey) ? splitEvents(view, split) : [];
  }
  if (event.kind === 'device-split') {
    const from = { sessionId, deviceKey: event.part };
    return [{ ...from, kind: 'device-merged', into: deviceKey, why: 'by-hand' }];
  }
  const place = { sessionId, deviceKey };
  // An entry that took the place of another gave the row its key; it has it again only by these rows.
  const needsRow = event.kind !== 'serial-withdrawn';
  if (needsRow && !rowAt(view, deviceKey)) return [];
  return bodiesBack(event, before.get(deviceKey)).map(
    (body) => ({ ...place, ...body }) as DeviceEvent,
  );
}

type Body = DeviceEvent extends infer Event
  ? Event extends DeviceEvent
    ? Omit<Event, 'sessionId' | 'deviceKey'>
    : never
  : never;

/** The old value again, as the device had it before. */
function bodiesBack(event: DeviceEvent, before: Device | undefined): readonly Body[] {
  switch (event.kind) {
    case 'step-recorded': {
      const { stepId } = event;
      const { outcome = 'undone', reason = null } = before?.steps[stepId] ?? {};
      return [{ kind: 'step-recorded', stepId, outcome, reason }];
    }
    case 'enrollment-confirmed':
      return [{ kind: 'enrollment-withdrawn', evidence: 'person' }, ...confirmedBefore(before)];
    case 'enrollment-withdrawn':
      return confirmationsOf(before?.enrolled ?? null).map(({ evidence }) => ({
        kind: 'enrollment-confirmed',
        evidence,
      }));
    case 'device-reassigned':
      return [{ kind: 'device-reassigned', from: event.to, to: event.from }];
    case 'device-noted':
      return [{ kind: 'device-noted', note: before?.note ?? null }];
    case 'damage-recorded': {
      const { damage } = before ?? {};
      const remark = damage?.remark ?? null;
      return [{ kind: 'damage-recorded', isDamaged: damage !== undefined, remark }];
    }
    case 'exception-accepted':
    case 'exception-reopened':
      return [acceptanceBack(event.exception, before)];
    case 'refusal-lifted':
    case 'device-refused':
      return [refusalBack(before)];
    case 'serial-entered':
      return [{ kind: 'serial-withdrawn', serial: event.serial, ...guessBefore(before) }];
    case 'serial-withdrawn': {
      const serial = before?.serial ?? null;
      if (serial === null || !isEntered(serial)) return [];
      const { value, source } = serial;
      const entry = { kind: 'serial-entered', serial: value, source, raw: value } as const;
      // A refusal that rested on this serial went with it.
      const { refusal = null } = before ?? {};
      const isOfSerial = refusal?.reason === 'not-expected' && refusal.disputed === value;
      return isOfSerial ? [entry, refusalBack(before)] : [entry];
    }
    default:
      return [];
  }
}

/** A person's word that was said twice stands once. */
const confirmedBefore = (before: Device | undefined): readonly Body[] =>
  confirmationsOf(before?.enrolled ?? null)
    .filter(({ evidence }) => evidence.kind === 'person')
    .map(({ evidence }) => ({ kind: 'enrollment-confirmed', evidence }));

const guessBefore = (before: Device | undefined) =>
  before?.portGuess ? { guess: before.portGuess } : {};

function acceptanceBack(
  exception: Extract<DeviceEvent, { kind: 'exception-accepted' }>['exception'],
  before: Device | undefined,
): Body {
  const known = before?.accepted?.find((one) => one.exception === exception);
  if (!known) return { kind: 'exception-reopened', exception };
  const { remark, outcome } = known;
  return { kind: 'exception-accepted', exception, remark, ...(outcome && { outcome }) };
}

function refusalBack(before: Device | undefined): Body {
  if (!before?.refusal) return { kind: 'refusal-lifted' };
  const { reason, other, disputed } = before.refusal;
  return { kind: 'device-refused', reason, other, disputed };
}
