import type { Brand } from './brand.ts';
import type { IdentityNote } from './identity-note.ts';
import { isHeaderWord } from './header-words.ts';
import { saysNoValue } from './no-value-words.ts';
import { doubtOf, isGrouped, type SerialDoubt } from './serial-doubt.ts';

/** A hardware serial: 8 to 14 of A-Z and 0-9, upper-case, trimmed. Always carried with its source. */
export type Serial = Brand<string, 'Serial'>;

/**
 * Where a serial came from, strongest first. `port-link` is a guess from the port's last device:
 * shown as unproven, never logged on its own.
 */
export const SERIAL_SOURCES = [
  'usb-mac',
  'iboot-srnm',
  'lockdown',
  'cfgutil',
  'ecid-link',
  'scan',
  'typed',
  'port-link',
  'none',
] as const;
export type SerialSource = (typeof SERIAL_SOURCES)[number];

/** A text as a serial: certainly one, perhaps one, or none; with the reason where it is not certain. */
export type SerialReading =
  | { readonly kind: 'certain'; readonly serial: Serial }
  | { readonly kind: 'unclear'; readonly serial: Serial; readonly why: SerialDoubt }
  | { readonly kind: 'no-serial'; readonly why: NoSerialReason };

/** Why a text is no serial, whoever says so. */
export const NO_SERIAL_REASONS = [
  'empty',
  /** Other characters than letters and digits: iBoot strings, part numbers with a slash, formulas. */
  'characters',
  /** Fewer than 8 or more than 14: IMEI, EID, UDID, board numbers, ECID in full length. */
  'length',
  /** A word for a missing value, a header, one character repeated, or a row of digits. */
  'placeholder',
  /** A short number that a printer or scanner has filled up with zeros, such as a tag as an EAN. */
  'padded-number',
] as const;
export type NoSerialReason = (typeof NO_SERIAL_REASONS)[number];

/** Lengths that Apple is known to use: 10 (random), 11 and 12 (structured). */
const TYPICAL_LENGTHS: readonly number[] = [10, 11, 12];

/**
 * Reads a hardware serial out of text; the one rule for USB, scans, lists and typing. Whoever asks decides
 * what a doubt means: USB itself says that its text is the serial, of a label or a list a person says it.
 * Outer white space and case do not count.
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
 * The same for what a person wrote: with blanks, dots and marks of text in and around it. Beside a word
 * without a digit it is a sentence or the name of a product, unless it stands in even groups.
 */
export function readWrittenSerial(written: string): SerialReading {
  const reading = readSerial(plainSerial(written));
  if (reading.kind === 'no-serial' || isGrouped(written)) return reading;
  const hasWord = written.split(/\s+/).some((group) => /^\D+$/.test(group));
  if (hasWord) return { kind: 'no-serial', why: 'characters' };
  return { kind: 'unclear', serial: reading.serial, why: 'words' };
}

/** The serial where a doubt does not count, as of USB itself; null for what is none. */
export function parseSerial(text: string): Serial | null {
  const reading = readSerial(text);
  return reading.kind === 'no-serial' ? null : reading.serial;
}

/**
 * A serial that the log may hold, by its shape alone: whether it is one was judged when it was logged,
 * perhaps by an older rule. Null for what no rule has ever taken.
 */
export function loggedSerial(written: string): Serial | null {
  const text = written.trim();
  return /^[A-Za-z0-9]{8,14}$/.test(text) ? (text.toUpperCase() as Serial) : null;
}

/** What people and spreadsheets put around and into serials: blanks, dots, and marks of text that nobody sees. */
export function plainSerial(written: string): string {
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
 * What looks unusual about a serial that is accepted all the same: I or O, which structured serials
 * never have (random ones are unconfirmed), or a length that is not 10, 11 or 12.
 */
export function serialWarnings(serial: Serial): readonly IdentityNote[] {
  const notes: IdentityNote[] = [];
  if (/[IO]/.test(serial)) notes.push('serial-has-i-or-o');
  if (!isTypical(serial)) notes.push('serial-unusual-length');
  return notes;
}
