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

/** The current key of the row `key`, after all merges. */
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

/** The row that has `key` now, after all merges. */
export const rowAt = (
  { devices, mergedInto }: Pick<BenchView, 'devices' | 'mergedInto'>,
  key: DeviceKey,
): Device | undefined => devices.get(currentKey(mergedInto, key));

/**
 * The state of the bench, folded from the log. The main process decides with it and the window
 * shows it. Both fold the same events with the same `project.ts`, so they cannot disagree.
 */
export interface BenchView {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly sessions: ReadonlyMap<string, Session>;
  /** Readiness facts in the order in which they were learned; a new list for each fact. */
  readonly readiness: readonly NotedFact[];
  /** The open session, or null; at most one is open. */
  readonly openSessionId: string | null;
  /** The session whose devices are folded: the open one, or a past one that is being read. */
  readonly focusSessionId: string | null;
  /** Devices of the session in focus; their order is `ordinal`, not the order of the map. */
  readonly devices: ReadonlyMap<DeviceKey, Device>;
  /** Rows that were merged, old key to new key. */
  readonly mergedInto: ReadonlyMap<DeviceKey, DeviceKey>;
  /** The row that has each serial; guesses do not count. */
  readonly keyOfSerial: ReadonlyMap<Serial, DeviceKey>;
  /** Rows that are refused now. They are few, and each attach searches them. */
  readonly refusedKeys: ReadonlySet<DeviceKey>;
  /** The key under which each port's last sighting was logged; resolve it with `currentKey`. */
  readonly lastAtPort: ReadonlyMap<Port, DeviceKey>;
  /** Technicians, ports, stop list, saved mappings; a new object for each change. */
  readonly settings: BenchSettings;
  /** Imported lists of expected devices, for all sessions. */
  readonly lists: ReadonlyMap<string, ExpectedListing>;
  /** What the session in focus expects, by serial; a new map for each change. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** Rows that a person split: no guess merges them again. Query it with `areApart`. */
  readonly apart: ReadonlySet<ApartRows>;
  /** The placeholder key that a row had before an entered serial gave it its current one. */
  readonly keyBefore: ReadonlyMap<DeviceKey, DeviceKey>;
  /** Log rows of the session in focus that were undone, by id. */
  readonly undone: ReadonlyMap<string, UndoneRow>;
}

/** The log row that undid another row, when and by whom. */
export interface UndoneRow {
  readonly seq: number;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}

/** Two rows that a person split, by their keys at that time; the keys may have changed since. */
export type ApartRows = readonly [DeviceKey, DeviceKey];
