const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Bytes of a base64 text, possibly with line breaks; null if it contains anything else. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const joined = text.replace(/\s+/g, '');
  return BASE64.test(joined) ? Buffer.from(joined, 'base64') : null;
}
