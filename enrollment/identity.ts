import type { Ecid } from './ecid.ts';
import type { IdentityNote } from './identity-note.ts';
import type { Serial, SerialSource } from './serial.ts';

export type { IdentityNote } from './identity-note.ts';

/**
 * How a device appears on USB at this moment. `ignored` is everything that is not enrolled here.
 */
const MODES = [
  'booted-mac',
  'restore',
  'recovery',
  'dfu',
  'debug-usb',
  'port-dfu',
  'wtf',
  't2',
  'mobile',
  'ignored',
] as const;
export type Mode = (typeof MODES)[number];

/** What a device is, according to the model table; `mac-t2` is the T2 chip of an Intel Mac. */
export const DEVICE_KINDS = [
  'mac',
  'mac-t2',
  'iphone',
  'ipad',
  'ipod',
  'watch',
  'appletv',
  'homepod',
  'vision',
  'virtual',
  'display',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** A serial with its source; a serial is never stored without it. */
export interface SourcedSerial {
  readonly value: Serial;
  readonly source: SerialSource;
}

/** Why a USB device is, or is not, a device to enroll. Its words are in the catalogue. */
const ENROLL_REASONS = [
  'apple-device',
  'not-apple',
  'not-on-allow-list',
  'unknown-apple-device',
  'billboard',
  'port-controller',
  't2-bridge',
  'exploit-tool',
  'not-enrolled-kind',
] as const;
export type EnrollReason = (typeof ENROLL_REASONS)[number];

/** The reading of one attach: what the device is, as far as USB alone can show. */
export interface Identification {
  /** False if it must never be logged (accessory, display, Billboard, not Apple, …). */
  readonly enroll: boolean;
  readonly reason: EnrollReason;
  readonly mode: Mode;
  readonly kind: DeviceKind | null;
  readonly ecid: Ecid | null;
  /** Only `usb-mac` or `iboot-srnm` here: what this attach itself reported. */
  readonly serial: SourcedSerial | null;
  /** With its dash, 25 characters, or the 40 hex digits of older devices. */
  readonly udid: string | null;
  /** e.g. `Mac15,7`; null when unknown. */
  readonly productType: string | null;
  /** Name for people, e.g. `MacBook Pro (16-inch, Nov 2023)`; null when unknown. */
  readonly model: string | null;
  readonly notes: readonly IdentityNote[];
}
