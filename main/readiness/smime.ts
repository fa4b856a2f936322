import { bytesOfBase64 } from './base64.ts';

const HEADER = /^[A-Za-z][A-Za-z0-9-]{0,60}:/;
const PKCS7 = /^content-type:\s*application\/(?:x-)?pkcs7-mime\b/i;

/** An S/MIME text: header lines, an empty line, base64. */
export interface SmimeText {
  /** The message in BER; null if the base64 is damaged. */
  readonly bytes: Uint8Array | null;
}

/** Reads the S/MIME form in which Apple's portals issue a token; null for any other text. */
export function readSmime(text: string): SmimeText | null {
  const start = text.trimStart().replace(/^\uFEFF/, '');
  const end = /\r?\n[ \t]*\r?\n/.exec(start);
  const headerText = start.slice(0, end?.index ?? 4096);
  if (headerText.length > 4096 || !HEADER.test(headerText)) return null;
  const headers = headerText.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  if (!headers.some((line) => PKCS7.test(line))) return null;
  return { bytes: end === null ? null : bytesOfBase64(start.slice(end.index)) };
}
