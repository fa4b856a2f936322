/**
 * Serials are 8 to 14 capitals and digits, with at least one of each; ECIDs 16 hex digits, UDIDs
 * more.
 */
const SERIAL = /\b(?=[A-Z0-9]*[0-9])(?=[A-Z0-9]*[A-Z])[A-Z0-9]{8,14}\b/g;
const HARDWARE_ID = /\b(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{16}|[0-9A-Fa-f]{16})\b/g;

/**
 * Text for the maintainer with device identifiers removed. Rather too strict than too lax: other
 * words of that shape are removed as well.
 */
export const hideSerials = (text: string): string =>
  text.replaceAll(HARDWARE_ID, '[id]').replaceAll(SERIAL, '[serial]');
