import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import { isArchive, wideEncoding } from './wide-text.ts';

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
  if (isArchive(bytes)) return { kind: 'workbook' };
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
