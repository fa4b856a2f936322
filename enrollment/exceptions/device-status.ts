import { deviceState } from './device-state.ts';
import type { Device } from '../device.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { DeviceException } from './device-exception.ts';
import type { SessionContext } from './session-context.ts';
import { exceptionsOf } from './exceptions-of.ts';
import { expectedRowOf } from '../expected-row-of.ts';

/** Where a device stands and why it needs a hand now, the most urgent reason first. */
export interface DeviceStatus {
  readonly state: ReturnType<typeof deviceState>;
  readonly exceptions: readonly DeviceException[];
  /** The row of the list that stands for it; null without one. */
  readonly expected: ExpectedRow | null;
}

const known = new WeakMap<SessionContext, WeakMap<Device, DeviceStatus>>();

/**
 * The standing of a device, worked out once for as long as both the device and the context are the same
 * objects: among 10,000 devices an arrival costs that of one.
 */
export function statusOf(device: Device, context: SessionContext): DeviceStatus {
  const standings = known.get(context) ?? new WeakMap<Device, DeviceStatus>();
  const before = standings.get(device);
  if (before !== undefined) return before;
  const standing = {
    state: deviceState(device, context),
    exceptions: exceptionsOf(device, context),
    expected: device.serial && expectedRowOf(context.expected, device.serial.value),
  };
  known.set(context, standings.set(device, standing));
  return standing;
}

/** True while at least one exception is open: the one meaning of _needs a hand_ on every screen. */
export const needsAttention = (device: Device, context: SessionContext): boolean =>
  statusOf(device, context).exceptions.length > 0;
