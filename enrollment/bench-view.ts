import type { Device } from './device.ts';
import type { DeviceKey } from './device-key.ts';
import type { Profile } from './profile.ts';
import type { Session } from './session.ts';

/**
 * Everything that the log says, folded for use: what main decides with and what the window shows.
 * Both fold the same events with the same `project.ts`, so they cannot disagree.
 */
export interface BenchView {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly sessions: ReadonlyMap<string, Session>;
  /** The open session, or null; at most one is open. */
  readonly openSessionId: string | null;
  /** Devices of the open session in the order in which they came; empty without one. */
  readonly devices: ReadonlyMap<DeviceKey, Device>;
  /** Rows that were merged, old key to new key. */
  readonly mergedInto: ReadonlyMap<DeviceKey, DeviceKey>;
}
