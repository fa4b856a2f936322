import type { BenchSettings } from './bench-settings.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { ExpectedListing } from './expected-lists.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { Profile } from '../profile.ts';
import type { NotedFact } from '../readiness/noted-fact.ts';
import type { Serial } from '../serial.ts';
import type { Session } from '../session.ts';
import type { Port } from '../usb-device.ts';

/** Where the row `key` is now, after all merges. */
export function currentKey(
  mergedInto: ReadonlyMap<DeviceKey, DeviceKey>,
  key: DeviceKey,
): DeviceKey {
  let current = key;
  for (let next = mergedInto.get(current); next !== undefined; next = mergedInto.get(current)) {
    current = next;
  }
  return current;
}

/** The row that `key` stands for now, after all merges. */
export const rowAt = (
  { devices, mergedInto }: Pick<BenchView, 'devices' | 'mergedInto'>,
  key: DeviceKey,
): Device | undefined => devices.get(currentKey(mergedInto, key));

/**
 * Everything that the log says, folded for use: what main decides with and what the window shows.
 * Both fold the same events with the same `project.ts`, so they cannot disagree.
 */
export interface BenchView {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly sessions: ReadonlyMap<string, Session>;
  /** What is known of readiness, in the order in which it was learned; a new list for each fact. */
  readonly readiness: readonly NotedFact[];
  /** The open session, or null; at most one is open. */
  readonly openSessionId: string | null;
  /** The session whose devices are folded: the open one, or a past one that is being read. */
  readonly focusSessionId: string | null;
  /** Devices of the session in focus; `ordinal` is their order, not the map's. */
  readonly devices: ReadonlyMap<DeviceKey, Device>;
  /** Rows that were merged, old key to new key. */
  readonly mergedInto: ReadonlyMap<DeviceKey, DeviceKey>;
  /** Which row has a serial, guesses left out. */
  readonly keyOfSerial: ReadonlyMap<Serial, DeviceKey>;
  /** Rows that are refused now, which are few: they are looked through at each attach. */
  readonly refusedKeys: ReadonlySet<DeviceKey>;
  /** The key under which a port's last sighting was logged; ask with `currentKey`. */
  readonly lastAtPort: ReadonlyMap<Port, DeviceKey>;
  /** Technicians, ports, stop list, saved mappings; a new object for each change. */
  readonly settings: BenchSettings;
  /** Imported lists of what is to come, of all sessions. */
  readonly lists: ReadonlyMap<string, ExpectedListing>;
  /** What the session in focus waits for, by serial; a new map for each change. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** Rows that a person split: no guess makes them one again. Asked with `areApart`. */
  readonly apart: ReadonlySet<ApartRows>;
  /** The place holder's key that a row had before an entered serial gave it this one. */
  readonly keyBefore: ReadonlyMap<DeviceKey, DeviceKey>;
  /** Rows of the session in focus that were undone. */
  readonly undone: ReadonlyMap<string, UndoneRow>;
}

/** Which row of the log undid a row, and who did it when. */
export interface UndoneRow {
  readonly seq: number;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** Two rows that a person split, by the keys that they had then; they may have others since. */
export type ApartRows = readonly [DeviceKey, DeviceKey];
