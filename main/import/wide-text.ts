/** A zip archive, which a workbook is too. */
export const isArchive = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

type Wide = 'utf-16le' | 'utf-16be';

/** Enough for the headers of any list, whose separators and line ends tell the encoding. */
const LOOKED_AT_BYTES = 64 * 1024;
/** A letter of another script may look plain when its bytes are turned around. */
const CLEARLY = 10;
const LINE_ENDS_AND_SEPARATORS = new Set([0x09, 0x0a, 0x0d, 0x20, 0x2c, 0x3b, 0x7c]);

/**
 * The kind of UTF-16 that text is written in, or null. Without byte order mark it is told by separators, line ends,
 * letters and digits, each of which is one byte beside a zero: in whatever script a list begins, it has them.
 * Programs have zeros in pairs, and no text has.
 */
export function wideEncoding(bytes: Uint8Array): Wide | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length % 2 !== 0) return null;
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  if (!looked.includes(0)) return null;
  const [little, big] = [plainUnits(looked, 0), plainUnits(looked, 1)];
  if (little === null || big === null) return null;
  if (little > big * CLEARLY) return 'utf-16le';
  return big > little * CLEARLY ? 'utf-16be' : null;
}

/** How many units are plain ASCII when the low byte stands at this place of each; null where one is a zero. */
function plainUnits(bytes: Uint8Array, low: 0 | 1): number | null {
  let found = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [high, byte] = [bytes[at + 1 - low], bytes[at + low] ?? 0];
    if (high !== 0) continue;
    if (byte === 0) return null;
    if (isPlain(byte)) found += 1;
  }
  return found;
}

/** A letter, a digit, or what stands between cells. */
const isPlain = (byte: number): boolean =>
  LINE_ENDS_AND_SEPARATORS.has(byte) ||
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a);

/** Whether bytes begin with these. */
export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
