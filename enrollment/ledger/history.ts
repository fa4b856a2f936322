import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import {
  deviceState,
  stagingContext,
  type StagedSession,
  type StagingContext,
} from '../exceptions/device-state.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { currentKey } from '../fold/bench-view.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import { isCounted } from '../progress.ts';

/** What one day brought and what was open at its end. */
export interface HistoryDay {
  /** When the day began, UTC ms. */
  readonly dayMs: number;
  readonly logged: number;
  /** Confirmed by a person or a file for the first time. */
  readonly enrolled: number;
  readonly followedUp: number;
  /** Logged devices without any confirmation of enrollment at the end of the day. */
  readonly notEnrolled: number;
  /** Logged devices whose follow-up was not over at the end of the day. */
  readonly notFollowedUp: number;
}

type Change = { logged: number; enrolled: number; followedUp: number };

/** Sums up days from the events of sessions, in any order; `dayOf` gives the start of a moment's day. */
export function createHistory(dayOf: (atMs: number) => number) {
  const days = new Map<number, Change>();
  return {
    /** Lists are those of now: what they hold counts on no day until a person accepts it. */
    addSession: (staged: StagedSession, events: Iterable<LoggedEvent>): void => {
      const view = emptyBenchView(staged.session.sessionId);
      const context = stagingContext(staged);
      for (const logged of events) {
        if ('deviceKey' in logged.event) addEvent(days, dayOf, view, context, logged, logged.event);
      }
    },
    /** Every day from the first to the last that something happened on, without gaps. */
    days: (): readonly HistoryDay[] => fill(days, dayOf),
  };
}

function addEvent(
  days: Map<number, Change>,
  dayOf: (atMs: number) => number,
  view: FoldedBench,
  context: StagingContext,
  logged: LoggedEvent,
  event: DeviceEvent,
): void {
  const standing = (): Change => {
    const rows = new Set(rowsOf(event).map((key) => currentKey(view.mergedInto, key)));
    return sum([...rows].map((key) => standingOf(view.devices.get(key), context)));
  };
  const before = standing();
  foldEvent(view, logged);
  const after = standing();
  const dayMs = dayOf(logged.atMs);
  const day = days.get(dayMs) ?? { logged: 0, enrolled: 0, followedUp: 0 };
  day.logged += after.logged - before.logged;
  day.enrolled += after.enrolled - before.enrolled;
  day.followedUp += after.followedUp - before.followedUp;
  days.set(dayMs, day);
}

/** A merge takes one row away, and a split gives it back; an event may name a row by its old key. */
function rowsOf(event: DeviceEvent): readonly DeviceKey[] {
  if (event.kind === 'device-merged') return [event.deviceKey, event.into];
  return event.kind === 'device-split' ? [event.deviceKey, event.part] : [event.deviceKey];
}

function standingOf(device: Device | undefined, context: StagingContext): Change {
  const none = { logged: 0, enrolled: 0, followedUp: 0 };
  if (device === undefined) return none;
  const state = deviceState(device, context);
  if (!isCounted(state)) return none;
  const enrolled = device.enrolled === null ? 0 : 1;
  return { logged: 1, enrolled, followedUp: state === 'followed-up' ? 1 : 0 };
}

function sum(changes: readonly Change[]): Change {
  const total = { logged: 0, enrolled: 0, followedUp: 0 };
  for (const change of changes) {
    total.logged += change.logged;
    total.enrolled += change.enrolled;
    total.followedUp += change.followedUp;
  }
  return total;
}

const DAY_MS = 86_400_000;

function fill(days: ReadonlyMap<number, Change>, dayOf: (atMs: number) => number) {
  const starts = [...days.keys()].sort((a, b) => a - b);
  const [first] = starts;
  const last = starts.at(-1);
  const filled: HistoryDay[] = [];
  if (first === undefined || last === undefined) return filled;
  const total = { logged: 0, enrolled: 0, followedUp: 0 };
  // Half a day is added, because a day of the change to or from summer time has 23 or 25 hours.
  for (let dayMs = first; dayMs <= last; dayMs = dayOf(dayMs + DAY_MS * 1.5)) {
    const change = days.get(dayMs) ?? { logged: 0, enrolled: 0, followedUp: 0 };
    total.logged += change.logged;
    total.enrolled += change.enrolled;
    total.followedUp += change.followedUp;
    filled.push({
      dayMs,
      ...change,
      notEnrolled: total.logged - total.enrolled,
      notFollowedUp: total.logged - total.followedUp,
    });
  }
  return filled;
}
