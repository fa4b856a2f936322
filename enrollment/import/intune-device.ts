import { knownDay, momentOf } from '../calendar.ts';
import { isByIntune, isOnlyDiscovered } from '../confirmation/managed-by-intune.ts';
import { DEVICE_LIST_LIMITS } from '../reading-limits.ts';
import { readWrittenSerial, type Serial } from '../serial.ts';
import { skippedAs } from './expected-row.ts';
import type { SkipReason } from '../skipped-line.ts';
import type { FieldColumns, IntuneField } from './intune-fields.ts';

/** Who owns a device according to Intune; `unknown` also for words that Muster does not know. */
type Ownership = 'corporate' | 'personal' | 'unknown';

/** One row of Intune's device list. */
export interface IntuneDevice {
  /** Line of the file on which it begins; the header is on line 1. */
  readonly row: number;
  readonly serial: Serial;
  readonly deviceName: string | null;
  readonly entraDeviceId: string | null;
  /** UTC ms; null if missing or in a format that Muster does not know. */
  readonly enrolledAtMs: number | null;
  readonly lastCheckInMs: number | null;
  readonly ownership: Ownership;
  /** As written in the file. */
  readonly deviceState: string | null;
  readonly enrollmentProfile: string | null;
}

/** Reads one row whose fields are at the indexes in `places`, or returns why it cannot be used. */
export function readIntuneDevice(
  places: FieldColumns,
  cells: readonly string[],
  row: number,
): IntuneDevice | SkipReason {
  const cell = (field: IntuneField): string | null => {
    const place = places[field];
    const text = place === undefined ? '' : (cells[place] ?? '').trim();
    return text === '' ? null : text;
  };
  const written = cell('serial');
  if (written === null) return 'no-serial';
  if (places.managedBy !== undefined && !isByIntune(cell('managedBy'))) return 'managed-elsewhere';
  if (isNo(cell('isManaged')) || isNo(cell('intuneRegistered'))) return 'managed-elsewhere';
  if (isOnlyDiscovered(cell('deviceState'))) return 'not-yet-enrolled';
  // Doubt does not matter here: a row only applies to a device with the same serial.
  const reading = readWrittenSerial(written);
  if (reading.kind === 'no-serial') return skippedAs(reading.why);
  const { serial } = reading;
  const deviceName = cell('deviceName');
  const entraDeviceId = cell('entraDeviceId');
  const deviceState = cell('deviceState');
  const enrollmentProfile = cell('enrollmentProfile');
  if ([deviceName, entraDeviceId, deviceState, enrollmentProfile].some(isTooLong))
    return 'cell-too-long';
  return {
    row,
    serial,
    deviceName,
    entraDeviceId,
    enrolledAtMs: parseIntuneTime(cell('enrolledAt')),
    lastCheckInMs: parseIntuneTime(cell('lastCheckIn')),
    ownership: readOwnership(cell('ownership')),
    deviceState,
    enrollmentProfile,
  };
}

const isNo = (text: string | null): boolean => /^(?:false|no|0)$/i.test(text ?? '');

const isTooLong = (text: string | null): boolean =>
  (text?.length ?? 0) > DEVICE_LIST_LIMITS.cellLength;

const TIME =
  /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):\d\d(?::\d\d)?)(?:\.(\d+))?\s*(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads a time such as `2026-03-05 08:01:02.0000000`; without an offset it is taken as UTC. How the
 * portal writes times is not confirmed, so every other form reads as null, never as a guess.
 */
export function parseIntuneTime(text: string | null): number | null {
  if (text === null) return null;
  const usual = usualTime(text);
  // The years 1, 1601, 1970 and 9999 mean a date that was never set.
  if (usual !== null) return knownDay(usual);
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, day = '', time = '', fraction = '', offset = 'Z'] = found;
  if (momentOf(day) === null) return null;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const atMs = Date.parse(`${day}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return knownDay(atMs);
}

/**
 * Whole seconds of a day that every month has, the usual form of the column; null falls back to the
 * pattern.
 */
const USUAL =
  /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.0+$/;

/**
 * Half a million times are read digit by digit, since parsing each one would cost more than the
 * rest of a row.
 */
function usualTime(text: string): number | null {
  if (!USUAL.test(text)) return null;
  const two = (at: number): number =>
    text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - TWO_ZEROS;
  const year = two(0) * 100 + two(2);
  return Date.UTC(year, two(5) - 1, two(8), two(11), two(14), two(17));
}

/** The excess of two digits when their character codes are used as values. */
const TWO_ZEROS = 0x30 * 11;

function readOwnership(text: string | null): Ownership {
  switch (text?.toLowerCase()) {
    case 'corporate':
    case 'company':
      return 'corporate';
    case 'personal':
      return 'personal';
    default:
      return 'unknown';
  }
}
