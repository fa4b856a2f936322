import type { Device } from './device.ts';
import type { DeviceKey } from './device-key.ts';
import type { ProfileRevision } from './profile.ts';

/** A run under one profile revision, opened and closed by a technician. */
export interface Session {
  readonly sessionId: string;
  readonly name: string;
  readonly profile: ProfileRevision;
  readonly target: number | null;
  readonly openedAtMs: number;
  readonly openedBy: string | null;
  readonly closedAtMs: number | null;
}

/** A session with its devices in the order in which they came. */
export interface SessionView {
  readonly session: Session;
  readonly devices: ReadonlyMap<DeviceKey, Device>;
}
