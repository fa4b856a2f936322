import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import type { EnrollmentEvidence } from '../events.ts';
import { heldBy } from '../exceptions/held-by.ts';
import type { Serial } from '../serial.ts';

/** What the reconciliation needs of one device in one session. */
export interface LoggedDevice {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly deviceKey: DeviceKey;
  readonly serial: Serial | null;
  readonly profileName: string;
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  /** In dispute, or held by a list: no file confirms it. */
  readonly isRefused: boolean;
  /** The evidence so far that it is enrolled, or null. */
  readonly evidence: EnrollmentEvidence | null;
}

/** Picks what the reconciliation needs; the profile is the device's own. */
export function loggedDevice(device: Device, context: SessionContext): LoggedDevice {
  const { session } = context;
  return {
    sessionId: session.sessionId,
    sessionName: session.name,
    deviceKey: device.key,
    serial: device.serial?.value ?? null,
    profileName: context.profileOf(device).settings.name,
    firstSeenMs: device.firstSeenMs,
    lastSeenMs: device.lastSeenMs,
    isRefused: device.refusal !== null || heldBy(device, context) !== null,
    evidence: device.enrolled?.evidence ?? null,
  };
}
