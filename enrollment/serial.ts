import type { Brand } from './brand.ts';

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
