import type { BenchSettings } from './bench-settings.ts';
import type { ApartRows, BenchView, UndoneRow } from './bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { FoldedListing } from './expected-lists.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { Profile } from '../profile.ts';
import type { NotedFact } from '../readiness/noted-fact.ts';
import type { Serial } from '../serial.ts';
import type { Session } from '../session.ts';
import type { Port } from '../usb-device.ts';

/**
 * The view while it is folded (`project.ts`). Its maps and the rows of a list are changed in place,
 * because copying them for each of 50,000 devices would cost more than the write itself. Each
 * `Device`, `Session` and `Profile` in them is replaced, never changed.
 */
export interface FoldedBench extends BenchView {
  readonly profiles: Map<string, Profile>;
  readonly sessions: Map<string, Session>;
  readiness: readonly NotedFact[];
  openSessionId: string | null;
  focusSessionId: string | null;
  readonly devices: Map<DeviceKey, Device>;
  readonly mergedInto: Map<DeviceKey, DeviceKey>;
  readonly refusedKeys: Set<DeviceKey>;
  readonly keyOfSerial: Map<Serial, DeviceKey>;
  readonly lastAtPort: Map<Port, DeviceKey>;
  settings: BenchSettings;
  readonly lists: Map<string, FoldedListing>;
  /** Computed on demand, because a log has far more lists and sessions than are looked at. */
  get expected(): ReadonlyMap<string, ExpectedRow>;
  /** Null: lists or focus changed, so the next reader gets a new map. */
  set expected(changed: null);
  readonly apart: Set<ApartRows>;
  readonly keyBefore: Map<DeviceKey, DeviceKey>;
  readonly undone: Map<string, UndoneRow>;
  /**
   * Keys whose rows were ever merged or in dispute, in both directions: they are folded again
   * together (`refold.ts`).
   */
  readonly kin: Map<DeviceKey, readonly DeviceKey[]>;
  /** The ordinal of each row, by its first key; kept while rows are folded again. */
  readonly ordinals: Map<DeviceKey, number>;
  /** The ordinal of the latest device of the session in focus. */
  lastOrdinal: number;
  /** True if a past session is read: the focus then does not follow the open session. */
  readonly isFocusFixed: boolean;
}
