/** Why a probe has no answer. No value is ever invented in its place. */
export const UNKNOWN_REASONS = [
  /** This host has no such thing to query. */
  'not-on-this-host',
  /** The program that would know is not installed. */
  'tool-missing',
  'timed-out',
  'not-understood',
  /** The system denied access. */
  'not-allowed',
  'not-there',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** One probed fact: its value, or why it is unknown. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly why: UnknownReason };

export const read = <Value>(value: Value): Reading<Value> => ({ kind: 'read', value });
export const unknown = (why: UnknownReason): Reading<never> => ({ kind: 'unknown', why });

/** What kind of computer the bench runs on. */
export interface HostModel {
  readonly isAppleSilicon: boolean;
  readonly isLaptop: boolean;
  /** Such as `Mac15,7`; null if not reported. */
  readonly model: string | null;
}

/** The rule by which a Mac admits new accessories, as far as a program can read it. */
export type AccessoryRule =
  /** A configuration profile suppresses the question (unconfirmed on hardware). */
  'lifted-by-profile' | 'not-readable';

export interface FolderFacts {
  readonly path: string;
  readonly isWritable: boolean;
  /** Name of the service that syncs this folder, such as `iCloud Drive`; null for none. */
  readonly syncedBy: string | null;
  /** Network file system type, such as `smb`; null for a local one. */
  readonly network: string | null;
}

export interface ClockFacts {
  /** UTC ms. */
  readonly nowMs: number;
  /** Time of the newest row in the log; null if the log is empty. */
  readonly newestRowMs: number | null;
  /** How far the wall clock and the steady clock have drifted apart since Muster started, in ms. */
  readonly jumpMs: number;
  /** Such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Minutes ahead of UTC now. */
  readonly offsetMinutes: number;
}

/** Minutes until the host sleeps by itself; 0 for never. */
export interface SleepFacts {
  readonly minutes: number;
  /** Whether the value applies on mains or on battery. */
  readonly power: 'mains' | 'battery';
}

export interface ToolFacts {
  readonly path: string;
  readonly version: string | null;
}

/** Everything that one probe of the host found. */
export interface HostFacts {
  /** UTC ms. */
  readonly atMs: number;
  /** As Node names it, such as `darwin`. */
  readonly platform: string;
  readonly model: Reading<HostModel>;
  readonly accessories: Reading<AccessoryRule>;
  readonly sleep: Reading<SleepFacts>;
  /** Bytes that this account can still write to the log's volume. */
  readonly freeBytes: Reading<number>;
  readonly folder: Reading<FolderFacts>;
  readonly clock: Reading<ClockFacts>;
  /** Null inside `read`: looked for and not found. */
  readonly cfgutil: Reading<ToolFacts | null>;
}

/** Probes the host. Never rejects: what cannot be read is `unknown`. */
export interface HostProbe {
  readonly look: () => Promise<HostFacts>;
}
