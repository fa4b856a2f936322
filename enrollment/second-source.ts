import type { Ecid } from './ecid.ts';
import type { Serial } from './serial.ts';
import type { Port } from './usb-device.ts';

/** Programs of the host that know more of a device than its USB descriptors say. */
export const SECOND_SOURCES = ['cfgutil', 'ioreg', 'system-profiler', 'usbmuxd'] as const;
export type SecondSource = (typeof SECOND_SOURCES)[number];

/** What a second source says of one device; null where it says nothing. */
export interface DescribedFacts {
  /** Absent in rows that only told of other things. */
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

/** What a source said last, and when. */
export interface Described {
  readonly source: SecondSource;
  readonly facts: DescribedFacts;
  readonly atMs: number;
}

/** What a source says of one device, before anybody has found out which row that is. */
export interface SourceReading {
  readonly source: SecondSource;
  /** Where the source saw it, which pairs it with USB; null when it names no place. */
  readonly port: Port | null;
  /** The USB serial text as this source shows it, where it also knows the device's own; upper-case. */
  readonly shown?: string;
  /** UTC ms when the source was asked; what was attached later is not what it saw. */
  readonly askedMs: number;
  readonly facts: DescribedFacts;
}

/** How a source stands; `off` is not asked at all, `absent` was looked for and not found. */
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
export const SOURCE_FAULTS = [
  'timed-out',
  'too-much',
  'not-understood',
  'reported-error',
  'ended',
  'not-started',
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

export interface SourceStanding {
  readonly source: SecondSource;
  readonly state: SourceState;
}

/** One program or socket of the host that is asked beside USB. It never throws at its listener. */
export interface SecondSourcePort {
  readonly source: SecondSource;
  readonly start: (listener: SourceListener) => void;
  /** Something was attached: the source looks once the bus has settled. */
  readonly look: () => void;
  readonly stop: () => Promise<void>;
}

export interface SourceListener {
  readonly onState: (state: SourceState) => void;
  /** Everything that one look found. */
  readonly onReadings: (readings: readonly SourceReading[]) => void;
}
