import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { EnrollmentEvidence } from '../events.ts';
import type { Serial } from '../serial.ts';
import type { Session } from '../session.ts';

/** What the reconciliation needs of one device in one session. */
export interface LoggedDevice {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly deviceKey: DeviceKey;
  readonly serial: Serial | null;
  readonly profileName: string;
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  readonly isRefused: boolean;
  /** What says so far that it is enrolled, or null. */
  readonly evidence: EnrollmentEvidence | null;
}

/** Picks what the reconciliation needs. */
export function loggedDevice(device: Device, session: Session): LoggedDevice {
  return {
    sessionId: session.sessionId,
    sessionName: session.name,
    deviceKey: device.key,
    serial: device.serial?.value ?? null,
    profileName: session.profile.settings.name,
    firstSeenMs: device.firstSeenMs,
    lastSeenMs: device.lastSeenMs,
    isRefused: device.refusal !== null,
    evidence: device.enrolled?.evidence ?? null,
  };
}
