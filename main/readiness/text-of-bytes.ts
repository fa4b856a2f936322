const NOT_IN_TEXT = /[\x00-\x08\x0e-\x1f]/;

/** Bytes as text: by byte order mark, else UTF-8, else Latin-1. Null if they are not text. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return NOT_IN_TEXT.test(text) ? null : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
