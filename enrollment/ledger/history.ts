import type { Device } from '../device.ts';
import { needsAttention } from '../exceptions/device-status.ts';
import { deviceState } from '../exceptions/device-state.ts';
import {
  sessionContext,
  type SessionParts,
  type SessionContext,
} from '../exceptions/session-context.ts';
import type { LoggedEvent } from '../events.ts';
import { currentKey } from '../fold/bench-view.ts';
import { keysOf, type DeviceRow } from '../fold/device-row.ts';
import { effectiveOf } from '../fold/effective-rows.ts';
import { devicesInOrder, emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import { isCounted } from '../progress.ts';

/** What one day brought and what was open at its end. */
export interface HistoryDay {
  /** Start of the day, UTC ms. */
  readonly dayMs: number;
  readonly logged: number;
  /** Confirmed by a person or a file for the first time. */
  readonly enrolled: number;
  readonly followedUp: number;
  /** Logged devices without any confirmation of enrollment at the end of the day. */
  readonly notEnrolled: number;
  /** Logged devices whose follow-up was not finished at the end of the day. */
  readonly notFollowedUp: number;
}

/** What became of the devices of one session. */
export interface SessionCounts {
  /** Every device of it. */
  readonly devices: number;
  /** Confirmed as enrolled, of those that count. */
  readonly enrolled: number;
  /** Devices with an open exception. */
  readonly open: number;
}

/** The days of a bench, and its sessions by id. */
export interface BenchHistory {
  readonly days: readonly HistoryDay[];
  readonly sessions: Readonly<Record<string, SessionCounts>>;
}

type Change = Readonly<Record<'logged' | 'enrolled' | 'followedUp', number>>;

const NOTHING: Change = { logged: 0, enrolled: 0, followedUp: 0 };

/**
 * Sums up days from the events of sessions, added in any order.
 * @param dayOf start of the day that a moment is in, both UTC ms
 */
export function createHistory(dayOf: (atMs: number) => number) {
  const days = new Map<number, Change>();
  const sessions: Record<string, SessionCounts> = {};
  return {
    /** The current lists apply: a device that they hold counts once a person accepts it. */
    addSession: (parts: SessionParts, events: readonly LoggedEvent[]): void => {
      const view = emptyBenchView(parts.session.sessionId);
      const context = sessionContext(parts);
      for (const row of effectiveOf(events)) {
        const day = dayOf(row.atMs);
        days.set(day, changedBy(days.get(day) ?? NOTHING, row, view, context));
      }
      sessions[parts.session.sessionId] = countsOf(devicesInOrder(view), context);
    },
    /** Every day from the first to the last with events, without gaps. */
    sum: (): BenchHistory => ({ days: fill(days, dayOf), sessions }),
  };
}

const countsOf = (devices: readonly Device[], context: SessionContext): SessionCounts => ({
  devices: devices.length,
  enrolled: sum(devices.map((device) => countOf(device, context))).enrolled,
  open: devices.filter((device) => needsAttention(device, context)).length,
});

/** The counts of a day after one more of its rows. */
function changedBy(
  day: Change,
  row: DeviceRow,
  view: FoldedBench,
  context: SessionContext,
): Change {
  // A merge removes one row; an event may name a row by its old key.
  const counted = (): Change => {
    const rows = new Set(keysOf(row.event).map((key) => currentKey(view.mergedInto, key)));
    return sum([...rows].map((key) => countOf(view.devices.get(key), context)));
  };
  const before = counted();
  foldEvent(view, row);
  const after = counted();
  return {
    logged: day.logged + after.logged - before.logged,
    enrolled: day.enrolled + after.enrolled - before.enrolled,
    followedUp: day.followedUp + after.followedUp - before.followedUp,
  };
}

function countOf(device: Device | undefined, context: SessionContext): Change {
  if (device === undefined) return NOTHING;
  const state = deviceState(device, context);
  if (!isCounted(state)) return NOTHING;
  const enrolled = device.enrolled === null ? 0 : 1;
  return { logged: 1, enrolled, followedUp: state === 'followed-up' ? 1 : 0 };
}

function sum(changes: readonly Change[]): Change {
  const total = { ...NOTHING };
  for (const change of changes) add(total, change);
  return total;
}

function add(total: { -readonly [Count in keyof Change]: number }, change: Change): void {
  total.logged += change.logged;
  total.enrolled += change.enrolled;
  total.followedUp += change.followedUp;
}

const DAY_MS = 86_400_000;

function fill(days: ReadonlyMap<number, Change>, dayOf: (atMs: number) => number) {
  const starts = [...days.keys()].sort((a, b) => a - b);
  const [first] = starts;
  const last = starts.at(-1);
  const filled: HistoryDay[] = [];
  if (first === undefined || last === undefined) return filled;
  const total = { ...NOTHING };
  // Half a day is added, because a day on which daylight saving time changes has 23 or 25 hours.
  for (let dayMs = first; dayMs <= last; dayMs = dayOf(dayMs + DAY_MS * 1.5)) {
    const change = days.get(dayMs) ?? NOTHING;
    add(total, change);
    filled.push({
      dayMs,
      ...change,
      notEnrolled: total.logged - total.enrolled,
      notFollowedUp: total.logged - total.followedUp,
    });
  }
  return filled;
}
