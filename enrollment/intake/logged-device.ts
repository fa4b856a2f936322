import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { EnrollmentEvidence } from '../events.ts';
import { heldBy, NO_HOLDING_LISTS, type HoldingLists } from '../exceptions/held-by.ts';
import type { Serial } from '../serial.ts';
import { profileOf } from '../device-profile.ts';
import type { Profile } from '../profile.ts';
import type { Session } from '../session.ts';

const NO_PROFILES: ReadonlyMap<string, Profile> = new Map();

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
  /** What says so far that it is enrolled, or null. */
  readonly evidence: EnrollmentEvidence | null;
}

/** Picks what the reconciliation needs; the profile is the device's own. */
export function loggedDevice(
  device: Device,
  session: Session,
  profiles: ReadonlyMap<string, Profile> = NO_PROFILES,
  lists: HoldingLists = NO_HOLDING_LISTS,
): LoggedDevice {
  return {
    sessionId: session.sessionId,
    sessionName: session.name,
    deviceKey: device.key,
    serial: device.serial?.value ?? null,
    profileName: profileOf(device, session, profiles).settings.name,
    firstSeenMs: device.firstSeenMs,
    lastSeenMs: device.lastSeenMs,
    isRefused: device.refusal !== null || heldBy(device, { session, ...lists }) !== null,
    evidence: device.enrolled?.evidence ?? null,
  };
}
