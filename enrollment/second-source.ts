import type { Serial } from './serial.ts';

/** Programs of the host that know more of a device than its USB descriptors say. */
export const SECOND_SOURCES = ['cfgutil', 'ioreg', 'system-profiler', 'usbmuxd'] as const;
export type SecondSource = (typeof SECOND_SOURCES)[number];

/** What a second source says of one device; null where it says nothing. */
export interface DescribedFacts {
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
