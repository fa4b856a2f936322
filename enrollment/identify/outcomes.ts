import type { DeviceKind, EnrollReason, Identification, IdentityNote, Mode } from '../identity.ts';
import type { SerialSource } from '../serial.ts';
import { parseSerial, serialWarnings } from '../serial.ts';

const NO_IDENTITY = {
  kind: null,
  ecid: null,
  serial: null,
  udid: null,
  productType: null,
  model: null,
  notes: [],
} as const;

/**
 * An Apple device of which only the mode is known: a row on the bench that waits for an identity.
 */
export function appleDevice(mode: Mode): Identification {
  return { ...NO_IDENTITY, enroll: true, reason: 'apple-device', mode };
}

/** Something that must never be logged. */
export function notEnrolled(mode: Mode, reason: EnrollReason): Identification {
  return { ...NO_IDENTITY, enroll: false, reason, mode };
}

/**
 * Kinds that share modes and product ids with Macs, iPhones and iPads but are not enrolled here.
 */
const NOT_ENROLLED_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>([
  'ipod',
  'watch',
  'appletv',
  'homepod',
  'vision',
  'virtual',
  'display',
]);

/** The same reading, excluded from the log if its kind is not enrolled here. */
export function withKindRule(reading: Identification): Identification {
  const { enroll, kind } = reading;
  if (!enroll || kind === null || !NOT_ENROLLED_KINDS.has(kind)) return reading;
  return { ...reading, enroll: false, reason: 'not-enrolled-kind' };
}

/** A serial read from `text` with its warnings, or none, with a note that says so. */
export function shownSerial(
  text: string,
  source: SerialSource,
): Pick<Identification, 'serial' | 'notes'> {
  const value = parseSerial(text);
  if (value === null) return { serial: null, notes: ['serial-unreadable'] };
  return { serial: { value, source }, notes: serialWarnings(value) };
}

/** Appends notes to a reading. */
export function withNotes(reading: Identification, notes: readonly IdentityNote[]): Identification {
  return { ...reading, notes: [...reading.notes, ...notes] };
}
