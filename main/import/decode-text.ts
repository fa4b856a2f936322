import { isUtf8 } from 'node:buffer';

import { isArchive, startsWith, wideEncoding } from './wide-text.ts';

/** Why bytes are not the text that is wanted; the sentences stand in the catalogue. */
export type TextRefusal =
  | { readonly kind: 'empty' }
  /** A zip archive, such as a download that is still packed. */
  | { readonly kind: 'zipped' }
  /** Saved by a spreadsheet in its own format. */
  | { readonly kind: 'workbook' }
  | { readonly kind: 'not-text' }
  /**
   * Not UTF-8. Intune's own export is; another encoding means that a spreadsheet saved the file again
   * and may have changed its serials, so it is not decoded.
   */
  | { readonly kind: 'wrong-encoding'; readonly encoding: 'utf-16' | 'windows-1252' };

/** The bytes of text without its byte order mark, or why they are none. */
export type PlainText = { readonly kind: 'text'; readonly bytes: Buffer } | TextRefusal;

/** Looks whether bytes are UTF-8, with or without byte order mark; everything else is refused by its name. */
export function plainText(bytes: Buffer): PlainText {
  if (bytes.length === 0) return { kind: 'empty' };
  if (isWorkbook(bytes)) return { kind: 'workbook' };
  if (isArchive(bytes)) return { kind: 'zipped' };
  if (wideEncoding(bytes) !== null) return { kind: 'wrong-encoding', encoding: 'utf-16' };
  if (bytes.includes(0)) return { kind: 'not-text' };
  if (!isUtf8(bytes)) return { kind: 'wrong-encoding', encoding: 'windows-1252' };
  const text = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  return text.length === 0 ? { kind: 'empty' } : { kind: 'text', bytes: text };
}

/** Names of parts that only archives of spreadsheets have: Excel, LibreOffice, Numbers. */
const WORKBOOK_PARTS = ['xl/workbook.', 'opendocument.spreadsheet', 'Index/Document.iwa'] as const;
/** Compound files, as Excel saved until 2003. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const isWorkbook = (bytes: Buffer): boolean =>
  startsWith(bytes, OLD_WORKBOOK) ||
  (isArchive(bytes) && WORKBOOK_PARTS.some((part) => bytes.includes(part, 0, 'latin1')));
