/** A device's own serial, as far as its signature shows it. */
export type OwnSerial =
  | { readonly kind: 'own'; readonly serial: string }
  /** It has none: any serial shown for it belongs to a hub. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear' };

const HEAD_BYTES = 6;
const TRIPLE_BYTES = 3;

/**
 * Reads `UsbDeviceSignature` (apple-usb 6.2): vendor, product and version as two bytes each, the
 * device's own serial in ASCII, then class codes in threes. Nothing marks the end of the serial, so
 * the shown text is searched for first.
 */
export function ownSerialOf(signature: Uint8Array, shown: string | null): OwnSerial {
  if (signature.length < HEAD_BYTES) return { kind: 'unclear' };
  const rest = signature.subarray(HEAD_BYTES);
  if (shown !== null && startsWith(rest, shown)) return { kind: 'own', serial: shown };
  const length = rest.findIndex((byte) => !isSerialByte(byte));
  const text = length < 0 ? rest : rest.subarray(0, length);
  if (text.length === 0) return { kind: 'none' };
  const isWhole = (rest.length - text.length) % TRIPLE_BYTES === 0;
  if (!isWhole) return { kind: 'unclear' };
  return { kind: 'own', serial: String.fromCharCode(...text) };
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  text.length > 0 &&
  text.length <= bytes.length &&
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));

const isSerialByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a);
