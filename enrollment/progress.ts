import { DEVICE_STATES, type Device, type DeviceState } from './device.ts';

/** How far a session is; derived, never stored. */
export interface Progress {
  readonly counts: Readonly<Record<DeviceState, number>>;
  /** Devices that count against the target: logged with a serial and not held. */
  readonly counted: number;
  readonly target: number | null;
  /** Devices an hour, null until two have come. */
  readonly pacePerHour: number | null;
  /** Ms until the target at this pace; null without target or pace, 0 when reached. */
  readonly remainingMs: number | null;
}

/** Only arrivals this recent make the pace, so that a lunch break does not spoil it for hours. */
const PACE_WINDOW_MS = 60 * 60_000;
const PACE_GAP_MS = 10 * 60_000;

interface ProgressInput {
  readonly target: number | null;
  /** Devices on the bench that no log row stands for. */
  readonly seen: number;
  readonly nowMs: number;
}

/** True for a device in this state that counts towards the target. */
export const isCounted = (state: DeviceState): boolean =>
  state !== 'refused' && state !== 'serial-missing';

/** The progress of a session, from its devices and the state of each. */
export function progressOfRows(
  rows: readonly { readonly device: Device; readonly state: DeviceState }[],
  input: ProgressInput,
): Progress {
  const counts = { ...zeroCounts(), seen: input.seen };
  const arrivals: number[] = [];
  for (const { device, state } of rows) {
    counts[state] += 1;
    if (isCounted(state)) arrivals.push(device.firstSeenMs);
  }
  const pacePerHour = paceOf(arrivals, input.nowMs);
  const counted = arrivals.length;
  return {
    counts,
    counted,
    target: input.target,
    pacePerHour,
    remainingMs: remaining(counted, input.target, pacePerHour),
  };
}

/** Devices an hour over the working time of the last hour; gaps above ten minutes are breaks. */
function paceOf(arrivals: readonly number[], nowMs: number): number | null {
  const recent = arrivals.filter((atMs) => nowMs - atMs <= PACE_WINDOW_MS).sort((a, b) => a - b);
  let workedMs = 0;
  let intervals = 0;
  for (const [index, atMs] of recent.entries()) {
    const before = recent[index - 1];
    if (before === undefined || atMs - before > PACE_GAP_MS) continue;
    workedMs += atMs - before;
    intervals += 1;
  }
  if (intervals === 0) return null;
  // Arrivals within one second are one arm load, not a pace of thousands.
  return Math.round((intervals * 3_600_000) / Math.max(workedMs, 1000 * intervals));
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

function zeroCounts(): Record<DeviceState, number> {
  return Object.fromEntries(DEVICE_STATES.map((state) => [state, 0])) as Record<
    DeviceState,
    number
  >;
}
