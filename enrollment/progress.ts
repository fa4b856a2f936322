import { createFollower, placeIn, type Sequence } from './sequence.ts';
import { DEVICE_STATES, type Device, type DeviceState } from './device.ts';

/** Progress of a session; derived, never stored. */
export interface Progress {
  /** Devices that count toward the target: logged with a serial and not held. */
  readonly counted: number;
  readonly target: number | null;
  /** Devices per hour, null until two have arrived. */
  readonly pacePerHour: number | null;
  /** Ms until the target at this pace; null without target or pace, 0 once reached. */
  readonly remainingMs: number | null;
}

/**
 * Only arrivals this recent determine the pace, so that a lunch break does not distort it for
 * hours.
 */
const PACE_WINDOW_MS = 60 * 60_000;
const PACE_GAP_MS = 10 * 60_000;
/** Arrivals within one second are one armload, not a pace of thousands. */
const ONE_LOAD_MS = 1000;

interface ProgressInput {
  readonly target: number | null;
  readonly nowMs: number;
}

/** True if a device in this state counts toward the target. */
export const isCounted = (state: DeviceState): boolean =>
  state !== 'refused' && state !== 'serial-missing' && state !== 'label-only';

/**
 * True if this state applies to a device, even if its own state is more advanced: a followed-up
 * device is still logged, and enrolled if someone has said so.
 */
function isTrueOf(
  fact: DeviceState,
  { device, state }: { readonly device: Pick<Device, 'enrolled'>; readonly state: DeviceState },
): boolean {
  if (fact === 'logged') return isCounted(state);
  if (fact !== 'enrolled') return state === fact;
  return (isCounted(state) || state === 'label-only') && device.enrolled !== null;
}

/** A device and its state in the session. */
interface StateOfDevice {
  readonly device: Pick<Device, 'enrolled' | 'firstSeenMs'>;
  readonly state: DeviceState;
}

/** Devices by every state that applies, so one device can be counted several times. */
export type FactCounts = Readonly<Record<DeviceState, number>>;

/** Counts the states of rows that follow one another: only what has gone or come since. */
export function createFacts(): (rows: Sequence<StateOfDevice>) => FactCounts {
  const none = () =>
    Object.fromEntries(DEVICE_STATES.map((state) => [state, 0])) as Record<DeviceState, number>;
  let facts = none();
  const begin = (): void => {
    facts = none();
  };
  const follow = createFollower<StateOfDevice>(begin, (row, by) => {
    for (const fact of DEVICE_STATES) if (isTrueOf(fact, row)) facts[fact] += by;
  });
  return (rows) => {
    follow(rows);
    return { ...facts };
  };
}

/** Devices by every state that applies. */
export const countFacts = (rows: Sequence<StateOfDevice>): FactCounts => createFacts()(rows);

/**
 * The progress of a session, from its devices and the state of each, again and again: only what has
 * gone or come since is looked at.
 */
export function createProgress(): (
  rows: Sequence<StateOfDevice>,
  input: ProgressInput,
) => Progress {
  /** When each counted device arrived, earliest first. */
  let arrivals: number[] = [];
  const begin = (): void => {
    arrivals = [];
  };
  const follow = createFollower<StateOfDevice>(begin, ({ device, state }, by) => {
    if (!isCounted(state)) return;
    const { firstSeenMs } = device;
    const at = placeIn(arrivals, (other) => other < firstSeenMs);
    if (by === -1) arrivals.splice(at, 1);
    else if (at === arrivals.length) arrivals.push(firstSeenMs);
    else arrivals.splice(at, 0, firstSeenMs);
  });
  return (rows, { target, nowMs }) => {
    follow(rows);
    const from = placeIn(arrivals, (other) => nowMs - other > PACE_WINDOW_MS);
    const pacePerHour = paceOf(arrivals.slice(from));
    const counted = arrivals.length;
    return { counted, target, pacePerHour, remainingMs: remaining(counted, target, pacePerHour) };
  };
}

/** The progress of a session, from its devices and the state of each. */
export const progressOfRows = (rows: Sequence<StateOfDevice>, input: ProgressInput): Progress =>
  createProgress()(rows, input);

/**
 * Devices per hour over the working time of the last hour; gaps above ten minutes are breaks.
 * @param recent the arrivals of the last hour, earliest first.
 */
function paceOf(recent: readonly number[]): number | null {
  let workedMs = 0;
  let worked = 0;
  // Devices already there when work began or resumed took an unknown time.
  let isFirstLoad = true;
  for (const [index, atMs] of recent.entries()) {
    const gapMs = atMs - (recent[index - 1] ?? -Infinity);
    if (gapMs > PACE_GAP_MS) isFirstLoad = true;
    else if (!isFirstLoad || gapMs > ONE_LOAD_MS) {
      isFirstLoad = false;
      workedMs += gapMs;
      worked += 1;
    }
  }
  if (worked === 0) return null;
  return Math.round((worked * 3_600_000) / Math.max(workedMs, ONE_LOAD_MS * worked));
}

function remaining(
  counted: number,
  target: number | null,
  pacePerHour: number | null,
): number | null {
  if (target === null) return null;
  if (counted >= target) return 0;
  return pacePerHour === null ? null : Math.round(((target - counted) * 3_600_000) / pacePerHour);
}
