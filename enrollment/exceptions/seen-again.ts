import type { Device } from '../device.ts';
import { isFollowedUp } from '../device-facts.ts';
import type { DeviceException } from './device-exception.ts';
import type { SessionContext } from './session-context.ts';
import { expectedRowOf } from '../expected-row-of.ts';

/** A device that was away longer than this, in ms, and that no list names needs attention. */
export const LONG_AWAY_MS = 12 * 3_600_000;

type SeenAgain = Extract<DeviceException, { kind: 'seen-again' }>;

/**
 * A device that is back although this session was done with it, or after a long time although it is
 * not expected. The exception ends when the device leaves.
 */
export function seenAgain(device: Device, context: SessionContext): SeenAgain | null {
  const { awaySinceMs, isPresent, lastSeenMs } = device;
  if (awaySinceMs === undefined || !isPresent) return null;
  if (wasDone(device, context)) return { kind: 'seen-again', awaySinceMs, why: 'done' };
  const isLong = lastSeenMs - awaySinceMs > LONG_AWAY_MS;
  return isLong && !isExpected(device, context)
    ? { kind: 'seen-again', awaySinceMs, why: 'long-away' }
    : null;
}

/**
 * True if every step was done before the device was plugged in again; what is ticked later
 * is work of this visit.
 */
function wasDone(device: Device, { stepsOf }: SessionContext): boolean {
  const before = Object.entries(device.steps).filter(([, { atMs }]) => atMs <= device.lastSeenMs);
  return isFollowedUp(stepsOf(device), Object.fromEntries(before));
}

const isExpected = ({ serial }: Device, { expected }: SessionContext): boolean =>
  serial !== null && expectedRowOf(expected, serial.value) !== null;
