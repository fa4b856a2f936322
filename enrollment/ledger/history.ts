import type { DeviceKey } from '../device-key.ts';
import type { Device } from '../device.ts';
import { profileOf } from '../device-profile.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { currentKey } from '../fold/bench-view.ts';
import { heldBy, NO_HOLDING_LISTS, type HoldingLists } from '../exceptions/held-by.ts';
import type { FollowUpStep } from '../follow-up.ts';
import { followUpSteps, isFollowedUp } from '../guide/steps.ts';
import type { Profile, ProfileRevision } from '../profile.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../fold/project.ts';
import type { Session } from '../session.ts';

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
    /**
     * @param profiles for devices that were re-assigned; without it all have the session's profile.
     * @param lists as they are now: what they hold counts on no day until a person accepts it.
     */
    addSession: (
      session: Session,
      events: Iterable<LoggedEvent>,
      profiles: ReadonlyMap<string, Profile> = new Map(),
      lists: HoldingLists = NO_HOLDING_LISTS,
    ): void => {
      const view = emptyBenchView(session.sessionId);
      const stepsOf = stepsReader(session, profiles);
      const isHeld: IsHeld = (device) => heldBy(device, { session, ...lists }) !== null;
      for (const logged of events) {
        if ('deviceKey' in logged.event)
          addEvent(days, dayOf, view, { stepsOf, isHeld }, logged, logged.event);
      }
    },
    /** Every day from the first to the last that something happened on, without gaps. */
    days: (): readonly HistoryDay[] => fill(days, dayOf),
  };
}

type StepsOf = (device: Device) => readonly FollowUpStep[];
type IsHeld = (device: Device) => boolean;
type Rules = { readonly stepsOf: StepsOf; readonly isHeld: IsHeld };

/** The steps of each device's own profile, worked out once a profile. */
function stepsReader(session: Session, profiles: ReadonlyMap<string, Profile>): StepsOf {
  const known = new Map<ProfileRevision, readonly FollowUpStep[]>();
  return (device) => {
    const profile = profileOf(device, session, profiles);
    const steps = known.get(profile) ?? followUpSteps(profile.settings);
    known.set(profile, steps);
    return steps;
  };
}

function addEvent(
  days: Map<number, Change>,
  dayOf: (atMs: number) => number,
  view: FoldedBench,
  rules: Rules,
  logged: LoggedEvent,
  event: DeviceEvent,
): void {
  const standing = (): Change => {
    const rows = new Set(rowsOf(event).map((key) => currentKey(view.mergedInto, key)));
    return sum([...rows].map((key) => standingOf(view.devices.get(key), rules)));
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

function standingOf(device: Device | undefined, { stepsOf, isHeld }: Rules): Change {
  const isCounted = device !== undefined && device.refusal === null && device.serial !== null;
  if (!isCounted || isHeld(device)) return { logged: 0, enrolled: 0, followedUp: 0 };
  const isDone = isFollowedUp(stepsOf(device), device.steps);
  return { logged: 1, enrolled: device.enrolled === null ? 0 : 1, followedUp: isDone ? 1 : 0 };
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
