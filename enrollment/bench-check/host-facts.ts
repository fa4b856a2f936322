/** Why a probe has no answer; nothing is ever said in its place. */
export const UNKNOWN_REASONS = [
  /** This host has nothing that could be asked. */
  'not-on-this-host',
  /** The program that would know is not there. */
  'tool-missing',
  'timed-out',
  'not-understood',
  /** The system did not let Muster look. */
  'not-allowed',
  'not-there',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** One thing that was looked at: its value, or why nobody knows. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly why: UnknownReason };

export const read = <Value>(value: Value): Reading<Value> => ({ kind: 'read', value });
export const unknown = (why: UnknownReason): Reading<never> => ({ kind: 'unknown', why });

/** What kind of computer the bench runs on. */
export interface HostModel {
  readonly isAppleSilicon: boolean;
  readonly isLaptop: boolean;
  /** Such as `Mac15,7`; null when not told. */
  readonly model: string | null;
}

/** The rule by which a Mac lets new accessories in, as far as a program can read it. */
export type AccessoryRule =
  /** A configuration profile lifts the question (unconfirmed on hardware). */
  'lifted-by-profile' | 'not-readable';

export interface FolderFacts {
  readonly path: string;
  readonly isWritable: boolean;
  /** Name of the service that copies this folder elsewhere, such as `iCloud Drive`; null for none. */
  readonly syncedBy: string | null;
  /** Kind of a file system that is reached over a network, such as `smb`; null for a local one. */
  readonly network: string | null;
}

export interface ClockFacts {
  /** UTC ms. */
  readonly nowMs: number;
  /** Of the newest row in the log; null without any. */
  readonly newestRowMs: number | null;
  /** How far the wall clock and the steady one have drifted apart since Muster started, in ms. */
  readonly jumpMs: number;
  /** Such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Minutes ahead of UTC now. */
  readonly offsetMinutes: number;
}

/** Minutes until the host sleeps by itself; 0 for never. */
export interface SleepFacts {
  readonly minutes: number;
  /** Whether the value counts while on mains. */
  readonly power: 'mains' | 'battery';
}

export interface ToolFacts {
  readonly path: string;
  readonly version: string | null;
}

/** Everything that one look at the host found. */
export interface HostFacts {
  /** UTC ms. */
  readonly atMs: number;
  /** As Node names it, such as `darwin`. */
  readonly platform: string;
  readonly model: Reading<HostModel>;
  readonly accessories: Reading<AccessoryRule>;
  readonly sleep: Reading<SleepFacts>;
  /** Bytes that this account may still write where the log is. */
  readonly freeBytes: Reading<number>;
  readonly folder: Reading<FolderFacts>;
  readonly clock: Reading<ClockFacts>;
  /** Null inside `read` means: looked for, not found. */
  readonly cfgutil: Reading<ToolFacts | null>;
}

/** Looks at the host. Never rejects: what cannot be read is `unknown`. */
export interface HostProbe {
  readonly look: () => Promise<HostFacts>;
}
