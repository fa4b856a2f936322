import type { Device } from './device.ts';
import type { DeviceKey } from './device-key.ts';
import type { ProfileRevision } from './profile.ts';

/** What becomes of a device that is not on the list of what is expected. */
export const UNKNOWN_POLICIES = ['accept', 'hold', 'refuse'] as const;
export type UnknownPolicy = (typeof UNKNOWN_POLICIES)[number];

/** A run under one profile revision, opened and closed by a technician. */
export interface Session {
  readonly sessionId: string;
  readonly name: string;
  readonly profile: ProfileRevision;
  readonly target: number | null;
  readonly openedAtMs: number;
  readonly openedBy: string | null;
  readonly closedAtMs: number | null;
  /** Counts only where there is a list of what is expected. */
  readonly unknownPolicy: UnknownPolicy;
  /** When the data of its devices was erased, and how many they were; absent while it is there. */
  readonly erased?: { readonly atMs: number; readonly devices: number };
}

/** A session with its devices in the order in which they came. */
export interface SessionView {
  readonly session: Session;
  readonly devices: ReadonlyMap<DeviceKey, Device>;
}
