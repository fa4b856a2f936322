import type { Brand } from './brand.ts';
import type { IdentityNote } from './identity-note.ts';
import { isHeaderWord } from './header-words.ts';
import { saysNoValue } from './no-value-words.ts';
import { doubtOf, isGrouped, type SerialDoubt } from './serial-doubt.ts';

/**
 * A hardware serial: 8 to 14 of A-Z and 0-9, upper-case, trimmed. Always carried with its source.
 */
export type Serial = Brand<string, 'Serial'>;

/**
 * Where a serial came from, strongest first. `label` is that of a device which USB has not shown
 * when it was logged; `port-link` is a guess from the port's last device:
 * shown as unproven, never logged on its own.
 */
const SERIAL_SOURCES = [
  'usb-mac',
  'iboot-srnm',
  'lockdown',
  'cfgutil',
  'ecid-link',
  'scan',
  'typed',
  'label',
  'port-link',
  'none',
] as const;
export type SerialSource = (typeof SERIAL_SOURCES)[number];

/** A text read as a serial: certain, doubtful or none; with the reason if it is not certain. */
export type SerialReading =
  | { readonly kind: 'certain'; readonly serial: Serial }
  | { readonly kind: 'unclear'; readonly serial: Serial; readonly why: SerialDoubt }
  | { readonly kind: 'no-serial'; readonly why: NoSerialReason };

/** Why a text is not a serial, whatever its source. */
const NO_SERIAL_REASONS = [
  'empty',
  /**
   * Characters other than letters and digits: iBoot strings, part numbers with a slash, formulas.
   */
  'characters',
  /** Fewer than 8 or more than 14: IMEI, EID, UDID, board numbers, ECID in full length. */
  'length',
  /** A placeholder word, a header, one character repeated, or a row of digits. */
  'placeholder',
  /** A short number that a printer or scanner has padded with zeros, such as a tag as an EAN. */
  'padded-number',
] as const;
export type NoSerialReason = (typeof NO_SERIAL_REASONS)[number];

/** Lengths that Apple is known to use: 10 (random), 11 and 12 (structured). */
const TYPICAL_LENGTHS: readonly number[] = [10, 11, 12];

/**
 * Reads a hardware serial out of text; the one rule for USB, scans, lists and typing. The caller
 * decides what a doubt means: USB itself says that its text is the serial; for a label or a list, a
 * person says so. Outer white space and case are ignored.
 */
export function readSerial(text: string): SerialReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'no-serial', why: 'empty' };
  // Tested before upper-casing, which would turn letters such as U+017F into plain ones.
  if (!/^[A-Za-z0-9]+$/.test(trimmed)) return { kind: 'no-serial', why: 'characters' };
  const value = trimmed.toUpperCase();
  if (isPlaceholder(value)) return { kind: 'no-serial', why: 'placeholder' };
  if (value.length < 8 || value.length > 14) return { kind: 'no-serial', why: 'length' };
  if (/^000\d+$/.test(value)) return { kind: 'no-serial', why: 'padded-number' };
  const serial = value as Serial;
  // Lists are often scanned from labels, whose `S` stays with the serial (`expected-row-of.ts`).
  const label = /^S.{12}$/.test(value) ? value.slice(1) : value;
  const why = doubtOf(value) ?? doubtOf(label) ?? (isTypical(label) ? null : 'unusual-length');
  return why === null ? { kind: 'certain', serial } : { kind: 'unclear', serial, why };
}

/**
 * The same for what a person wrote: with spaces, dots and text marks in and around it. Next to a
 * word without a digit it is a sentence or the name of a product, unless it is in even groups.
 */
export function readWrittenSerial(written: string): SerialReading {
  const reading = readSerial(plainSerial(written));
  if (reading.kind === 'no-serial' || isGrouped(written)) return reading;
  const hasWord = written.split(/\s+/).some((group) => /^\D+$/.test(group));
  if (hasWord) return { kind: 'no-serial', why: 'characters' };
  return { kind: 'unclear', serial: reading.serial, why: 'words' };
}

/**
 * The serial for sources where doubt does not matter, such as USB itself; null if it is not one.
 */
export function parseSerial(text: string): Serial | null {
  const reading = readSerial(text);
  return reading.kind === 'no-serial' ? null : reading.serial;
}

/**
 * A serial that the log may hold, by its shape alone: whether it is one was judged when it was
 * logged, perhaps by an older rule. Null for what no rule has ever accepted.
 */
export function loggedSerial(written: string): Serial | null {
  const text = written.trim();
  return /^[A-Za-z0-9]{8,14}$/.test(text) ? (text.toUpperCase() as Serial) : null;
}

/**
 * Removes what people and spreadsheets put around and into serials: spaces, dots, and invisible
 * text marks.
 */
function plainSerial(written: string): string {
  const text = /^="(.*)"$/.exec(written.trim())?.[1] ?? written.trim();
  return text.replace(/^['’]/, '').replaceAll(/[\s.\p{Cf}]/gu, '');
}

const isTypical = ({ length }: string): boolean => TYPICAL_LENGTHS.includes(length);

const DIGITS_IN_A_ROW = '012345678901234567890';

function isPlaceholder(value: string): boolean {
  if (/^(.)\1*$/.test(value) || DIGITS_IN_A_ROW.includes(value)) return true;
  return /^[A-Z]+$/.test(value) && (saysNoValue(value) || isHeaderWord(value));
}

/**
 * What is unusual about a serial that is accepted anyway: I or O, which structured serials never
 * have (random ones are unconfirmed), or a length that is not 10, 11 or 12.
 */
export function serialWarnings(serial: Serial): readonly IdentityNote[] {
  const notes: IdentityNote[] = [];
  if (/[IO]/.test(serial)) notes.push('serial-has-i-or-o');
  if (!isTypical(serial)) notes.push('serial-unusual-length');
  return notes;
}
