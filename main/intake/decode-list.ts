import type { ListEncoding } from '../../enrollment/intake/expected-preview.ts';

/** Text with how it was written, a workbook, or why the bytes are neither. */
export type DecodedList =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: ListEncoding }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text' };

/**
 * Reads the bytes of a delivery note or an asset register: UTF-8 and UTF-16 with or without byte order
 * mark, else Windows-1252, in which old spreadsheets save. Serials are plain letters in all of them.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'workbook' };
  const wide = wideEncoding(bytes);
  if (wide !== null) return textOf(new TextDecoder(wide).decode(bytes), 'utf-16');
  if (bytes.includes(0)) return { kind: 'not-text' };
  try {
    return textOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return textOf(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  }
}

/** Other control characters than tab and line ends are of a program, not of a list. */
function textOf(text: string, encoding: ListEncoding): DecodedList {
  if (text.trim() === '') return { kind: 'empty' };
  // eslint-disable-next-line no-control-regex
  const isList = !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !text.startsWith('%PDF-');
  return isList ? { kind: 'text', text, encoding } : { kind: 'not-text' };
}

/** A byte order mark of UTF-16, or a first character that only UTF-16 writes with a zero byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const [first = 0, second = 0] = bytes;
  if (bytes.length % 2 !== 0 || (first === 0) === (second === 0)) return null;
  return first === 0 ? 'utf-16be' : 'utf-16le';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
