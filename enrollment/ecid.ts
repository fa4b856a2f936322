import type { Brand } from './brand.ts';

/**
 * The chip's unique id: always 16 upper-case hex digits without prefix, always text, because values
 * exceed 2^53. The key of a device in every mode that reports it (ADR 0003).
 */
export type Ecid = Brand<string, 'Ecid'>;

/**
 * Normalises a written form of an ECID (`0x` with or without padding, 16 hex digits) to {@link
 * Ecid}. Null for anything else, for zero, and for all `F`, which means that the value was not
 * read.
 */
export function parseEcid(text: string): Ecid | null {
  const digits = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(text.trim())?.[1];
  if (digits === undefined || /^(?:0+|f{16})$/i.test(digits)) return null;
  return digits.toUpperCase().padStart(16, '0') as Ecid;
}

/**
 * The same for sources that always write all 16 digits (iBoot strings, UDIDs): a shorter value
 * there is truncated and would name another chip.
 */
export function parsePaddedEcid(text: string): Ecid | null {
  return /^[0-9a-f]{16}$/i.test(text) ? parseEcid(text) : null;
}
