import type { Ecid } from './ecid.ts';
import type { Serial } from './serial.ts';
import type { Port } from './usb-device.ts';

/** Programs on the host that know more of a device than its USB descriptors say. */
export const SECOND_SOURCES = ['cfgutil', 'ioreg', 'usbmuxd'] as const;
export type SecondSource = (typeof SECOND_SOURCES)[number];

/** What a second source reports about one device; null for what it does not report. */
export interface DescribedFacts {
  /** Absent in rows that reported only other facts. */
  readonly ecid?: Ecid | null;
  readonly serial: Serial | null;
  readonly udid: string | null;
  /** Such as `iPhone14,2`. */
  readonly productType: string | null;
  readonly name: string | null;
  readonly osVersion: string | null;
  /** In the source's own word, such as `Activated`. */
  readonly activation: string | null;
  readonly isSupervised: boolean | null;
  readonly isPaired: boolean | null;
}

/** The latest report of a source, and its time. */
export interface Described {
  readonly source: SecondSource;
  readonly facts: DescribedFacts;
  readonly atMs: number;
}

/** What a source reports about one device, before its row is known. */
export interface SourceReading {
  readonly source: SecondSource;
  /** Where the source saw it, which pairs it with USB; null if it gives no location. */
  readonly port: Port | null;
  /**
   * The USB serial text as this source shows it, if it also knows the device's own serial;
   * upper-case.
   */
  readonly shown?: string;
  /** UTC ms when the source was queried; it cannot have seen what was attached later. */
  readonly askedMs: number;
  readonly facts: DescribedFacts;
}

/** State of a source; `off` is never queried, `absent` was looked for and not found. */
export type SourceState =
  | { readonly kind: 'off' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'working'; readonly version: string | null; readonly atMs: number }
  | {
      readonly kind: 'failing';
      readonly why: SourceFault;
      readonly detail: string;
      readonly atMs: number;
    };

/** Why a source does not answer. */
const SOURCE_FAULTS = [
  'timed-out',
  'too-much',
  'not-understood',
  'reported-error',
  'ended',
  'not-started',
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

export interface SourceStatus {
  readonly source: SecondSource;
  readonly state: SourceState;
}

/**
 * One program or socket of the host that is queried in addition to USB. It never throws at its
 * listener.
 */
export interface SecondSourcePort {
  readonly source: SecondSource;
  readonly start: (listener: SourceListener) => void;
  /** Something was attached: the source queries once the bus has settled. */
  readonly look: () => void;
  readonly stop: () => Promise<void>;
}

export interface SourceListener {
  readonly onState: (state: SourceState) => void;
  /** Everything that one query found. */
  readonly onReadings: (readings: readonly SourceReading[]) => void;
}
