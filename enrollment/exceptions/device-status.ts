import { deviceState } from './device-state.ts';
import type { Device } from '../device.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { DeviceException } from './device-exception.ts';
import type { SessionContext } from './session-context.ts';
import { exceptionsOf } from './exceptions-of.ts';
import { expectedRowOf } from '../expected-row-of.ts';

/** The state of a device and why it needs attention now, the most urgent reason first. */
interface DeviceStatus {
  readonly state: ReturnType<typeof deviceState>;
  readonly exceptions: readonly DeviceException[];
  /** Its row of the list; null if it has none. */
  readonly expected: ExpectedRow | null;
}

const known = new WeakMap<SessionContext, WeakMap<Device, DeviceStatus>>();

/**
 * The status of a device, computed once for as long as device and context are the same objects:
 * among 10,000 devices, an arrival costs the work for one.
 */
export function statusOf(device: Device, context: SessionContext): DeviceStatus {
  const statuses = known.get(context) ?? new WeakMap<Device, DeviceStatus>();
  const before = statuses.get(device);
  if (before !== undefined) return before;
  const status = {
    state: deviceState(device, context),
    exceptions: exceptionsOf(device, context),
    expected: device.serial && expectedRowOf(context.expected, device.serial.value),
  };
  known.set(context, statuses.set(device, status));
  return status;
}

/** True while at least one exception is open: what _needs a hand_ means on every screen. */
export const needsAttention = (device: Device, context: SessionContext): boolean =>
  statusOf(device, context).exceptions.length > 0;
