import type { Device } from './device.ts';
import type { DeviceKey } from './device-key.ts';
import type { Ecid } from './ecid.ts';
import type { BenchEvent, LoggedEvent } from './events.ts';
import type { ExpectedRow } from './expected-row.ts';
import type { Serial } from './serial.ts';
import type { UsbDevice } from './usb-device.ts';
import type { NoticedBy } from './sighting.ts';

/**
 * What the bench needs from outside, as interfaces only: the log, USB, time, ids, diagnostics. The
 * real ones are in `db/` and `main/`; tests use simple ones.
 */

/** Wall and monotonic time. */
export interface Clock {
  /** UTC ms since 1970. */
  readonly nowMs: () => number;
  /** Monotonic ms. */
  readonly monoMs: () => number;
}

export interface Ids {
  /** A new uuidv7; sorts after every id made before it by the same bench. */
  readonly next: () => string;
}

/** Program messages for the maintainer, never evidence. The caller omits serials. */
export interface Diagnostics {
  readonly info: (message: string, detail?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string, detail?: Readonly<Record<string, unknown>>) => void;
  readonly fault: (message: string, error: unknown) => void;
}

/** The durable, append-only list of events. */
export interface DeviceLog {
  readonly benchId: string;
  /**
   * Writes the events in one transaction and returns only once they would survive a power cut.
   * Throws if they may or may not have been written; `findEvent` then tells.
   */
  readonly append: (events: readonly NewEvent[]) => readonly LoggedEvent[];
  /** The row with this id, or null: shows whether a failed write took effect. */
  readonly findEvent: (id: string) => LoggedEvent | null;
  /** Every event of profiles, sessions and exports, oldest first; only those after a row, if given. */
  readonly readOutline: (after?: number) => Iterable<LoggedEvent>;
  /** Every event of one session, oldest first. */
  readonly readSession: (sessionId: string) => Iterable<LoggedEvent>;
  /** Those of its devices, and what was undone; the rest costs a look at the whole outline. */
  readonly readDevices: (sessionId: string) => Iterable<LoggedEvent>;
  /** The sightings and other events of one device in one session, oldest first. */
  readonly readDevice: (
    sessionId: string,
    deviceKeys: readonly DeviceKey[],
  ) => readonly LoggedEvent[];
  /** Sessions in which a device of this serial or ECID was logged, newest first. */
  readonly findEarlier: (identity: EarlierQuery) => readonly EarlierSession[];
  /**
   * Merges, splits, refusals and undo rows of one session, oldest first: they decide which of its
   * rows are about one device.
   */
  readonly readJoins: (sessionId: string) => readonly LoggedEvent[];
  /** The number of the first row of each of these keys in one session; none for unknown keys. */
  readonly firstRows: (sessionId: string, keys: readonly DeviceKey[]) => readonly FirstRow[];
  /** How many keys of one session have a row before this one. */
  readonly keysBefore: (sessionId: string, seq: number) => number;
  /** Searches the serials of all sessions, one page of them. */
  readonly searchSerials: (query: SerialQuery) => SerialPage;
  /** Every ECID that was read together with a serial, in any session. */
  readonly readLinks: () => Iterable<IdentityLink>;
  /** What was folded of this log before; absent where nothing is kept beside it. */
  readonly projected?: Projected;
}

/**
 * What was folded of a log before, and is kept beside it (ADR 0021). An answer is what folding the
 * log up to row `until` gives, if that is given, or else up to its newest row; null where only the log
 * itself can tell. Never throws.
 */
export interface Projected {
  /** The outline as far as it is folded. */
  readonly outline: (until?: number) => ProjectedOutline | null;
  /** How many devices a session has. */
  readonly size: (sessionId: string, until?: number) => number | null;
  /** They in their order; fewer than `size` if what was written is gone before they are read. */
  readonly devices: (sessionId: string, until?: number) => Iterable<Device> | null;
  /** The device that has this key in a session now, if any. */
  readonly device: (sessionId: string, key: DeviceKey) => { readonly found: Device | null } | null;
  /** Rows of the lists that it has, with one of these serials, as they are written. */
  readonly listed: (serials: readonly string[]) => readonly ProjectedRow[] | null;
  /** Those with this asset tag, as `plainText` writes it; at most so many. */
  readonly tagged: (tag: string, most: number) => readonly ProjectedRow[] | null;
  /** Those with this text in their line (`listedLine`), one page after another from 0 on. */
  readonly searchListed: (text: string, after: number) => ListedPage | null;
}

/** Rows that were found; null as `next` after the last page. */
export interface ListedPage {
  readonly rows: readonly ProjectedRow[];
  readonly next: number | null;
}

/** A row of a list, and its place from 0. */
export interface ProjectedRow {
  readonly importId: string;
  readonly index: number;
  readonly row: ExpectedRow;
}

/** The outline of a log up to a row, as `enrollment/ledger/outline.ts` writes it, and its lists. */
export interface ProjectedOutline {
  readonly seq: number;
  readonly text: string;
  /** Oldest first; their rows are read when they are first asked for. */
  readonly lists: readonly ProjectedList[];
}

/** An imported list of expected devices. */
export interface ProjectedList {
  readonly importId: string;
  /** Null for any session. */
  readonly sessionId: string | null;
  readonly taken: number;
  /** How many rows it has. */
  readonly stored: number;
  readonly rows: ExpectedRow[];
}

/** What is known of a device now. */
export interface EarlierQuery {
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
  /** The open session, which does not count as earlier. */
  readonly exceptSessionId: string | null;
}

/** A device was logged in another session, with the newest row that says so. */
export interface EarlierSession {
  readonly sessionId: string;
  readonly deviceKey: string;
  readonly seq: number;
  readonly atMs: number;
  /** The bench that wrote that row. */
  readonly benchId: string;
}

/** A key of a session, and the number of its first row. */
export type FirstRow = readonly [deviceKey: DeviceKey, seq: number];

/** What to look for in serials, in upper case. */
export interface SerialQuery {
  readonly part: string;
  /** Where in the serial it has to be. */
  readonly where: 'start' | 'anywhere';
  /** Continues behind this serial; empty at first. */
  readonly after: string;
}

/** The serials found on one page, sorted; null as `next` after the last page. */
export interface SerialPage {
  readonly serials: readonly Serial[];
  readonly next: string | null;
}

export interface NewEvent {
  /** Made before the write; a retry uses it to find out whether an uncertain write took effect. */
  readonly id: string;
  readonly atMs: number;
  readonly monoMs: number;
  readonly by: string | null;
  readonly event: BenchEvent;
}

/** An ECID and a serial that belong together. */
export interface IdentityLink {
  readonly ecid: Ecid;
  readonly serial: Serial;
}

/** State of USB watching. */
export type UsbState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'watching' }
  | { readonly kind: 'unavailable'; readonly detail: string };

export interface UsbAttach {
  readonly usb: UsbDevice;
  /** Every other device on the bus at that moment that is between this one and the host. */
  readonly ancestors: readonly UsbDevice[];
  readonly noticedBy: NoticedBy;
}

export interface UsbDetach {
  readonly handle: string;
  readonly noticedBy: 'event' | 'relist';
}

/**
 * Watches USB. Each handle is attached once and detached once, whatever the library repeats or
 * drops.
 */
export interface UsbWatcher {
  /** Resolves after the first enumeration; never rejects (see `state`). */
  readonly start: (listener: UsbListener) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface UsbListener {
  readonly onState: (state: UsbState) => void;
  readonly onAttach: (attach: UsbAttach) => void;
  readonly onDetach: (detach: UsbDetach) => void;
}
