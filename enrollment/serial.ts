import type { Brand } from './brand.ts';
import type { IdentityNote } from './identity-note.ts';

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

/** Lengths that Apple is known to use: 10 (random), 11 and 12 (structured). */
const TYPICAL_LENGTHS: readonly number[] = [10, 11, 12];

/** What other programs write where a serial is missing, and which would pass the shape. */
const PLACEHOLDERS: readonly string[] = ['NOTPROVIDED'];

/**
 * Reads a hardware serial out of text: 8 to 14 letters and digits, trimmed and upper-cased.
 * Answers null for all that must never become a serial: iBoot strings, UDIDs, ECIDs in full length,
 * board and part numbers (by length), place holders, and one character repeated.
 */
export function parseSerial(text: string): Serial | null {
  const trimmed = text.trim();
  // Tested before upper-casing, which would turn letters such as U+017F into plain ones.
  if (!/^[A-Za-z0-9]{8,14}$/.test(trimmed)) return null;
  const value = trimmed.toUpperCase();
  if (/^(.)\1*$/.test(value) || PLACEHOLDERS.includes(value)) return null;
  return value as Serial;
}

/**
 * What looks unusual about a serial that is accepted all the same: I or O, which structured serials
 * never have (random ones are unconfirmed), or a length that is not 10, 11 or 12.
 */
export function serialWarnings(serial: Serial): readonly IdentityNote[] {
  const notes: IdentityNote[] = [];
  if (/[IO]/.test(serial)) notes.push('serial-has-i-or-o');
  if (!TYPICAL_LENGTHS.includes(serial.length)) notes.push('serial-unusual-length');
  return notes;
}
