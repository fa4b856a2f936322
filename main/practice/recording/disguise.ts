import { createHmac, randomBytes } from 'node:crypto';

/**
 * Replaces whatever identifies a device or a person with made-up values of the same shape: serials,
 * ECIDs, UDIDs, nonces, phone numbers, and names that are not Apple's own words. Within one
 * recording the same value always gets the same replacement, derived from a key that is never
 * written.
 */
export interface Disguise {
  readonly serialText: (text: string) => string;
  readonly productName: (text: string) => string;
}

/**
 * Fields of an iBoot string that identify a kind of chip or firmware, not one device (apple-usb
 * 2.2).
 */
const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  'SDOM',
  'CPID',
  'CPRV',
  'CPFM',
  'SCEP',
  'BDID',
  'IBFL',
  'SIKA',
  'SRTG',
]);

/** Apple's own product strings (apple-usb 1.2); any other may contain a person's name. */
const PLAIN_NAMES: ReadonlySet<string> = new Set([
  'iPhone',
  'iPad',
  'iPod',
  'Apple TV',
  'Apple Watch',
  'Watch',
  'Mac',
  'Mac mini',
  'MacBook Pro',
  'MacBook Air',
  'iMac',
  'Debug USB',
  'Billboard',
  'Apple Mobile Device (Recovery Mode)',
  'Apple Mobile Device (DFU Mode)',
  'Apple Device (Port DFU Mode)',
  'Apple T2 Controller',
]);

export function createDisguise(key: Uint8Array = randomBytes(32)): Disguise {
  /** A value of the same shape; case is kept, and does not affect the replacement. */
  const made = (text: string, digits: 'hex' | 'any'): string => {
    const stream = bytesFor(key, digits, text.toUpperCase());
    let isHex = digits === 'hex';
    if (isHex && !/^[0-9a-f]*$/i.test(text)) isHex = false;
    const result = [...text].map((letter) => disguised(letter, stream, isHex)).join('');
    // One letter in 36 maps to itself, so a short value may come out unchanged.
    return result === text && /[a-z0-9]/i.test(text)
      ? made(`${text}${text}`, digits).slice(0, text.length)
      : result;
  };

  const field = (name: string, value: string): string => {
    if (PLAIN_FIELDS.has(name.toUpperCase())) return value;
    // Other modes show the same serial without brackets.
    const [, inner] = /^\[([^\]]*)\]$/.exec(value) ?? [];
    if (inner !== undefined) return `[${made(inner, 'any')}]`;
    return made(value, /^[0-9a-f]{16}$/i.test(value) ? 'hex' : 'any');
  };

  /** Bracketed values may contain blanks; text outside all fields is disguised as a whole. */
  const iboot = (text: string): string =>
    text.replaceAll(
      /([A-Za-z]{4}):(\[[^\]]*\]?|[^\s_]*)|[^\s_]+/g,
      (whole: string, name: string | undefined, value: string | undefined) =>
        name === undefined || value === undefined
          ? made(whole, 'any')
          : `${name}:${field(name, value)}`,
    );

  return {
    serialText: (text) => {
      if (/\b(?:cpid|ecid):/i.test(text.replaceAll('_', ' '))) return iboot(text);
      // The chip in a UDID is not secret; the rest is the ECID, which is the same in every mode.
      const [, chip, dash, ecid] = /^([0-9a-f]{8})(-?)([0-9a-f]{16})$/i.exec(text) ?? [];
      if (chip !== undefined && ecid !== undefined)
        return `${chip}${dash ?? ''}${made(ecid, 'hex')}`;
      return made(text, /^[0-9a-f]{40}$/i.test(text) ? 'hex' : 'any');
    },
    productName: (text) => (PLAIN_NAMES.has(text.trim()) ? text : made(text, 'any')),
  };
}

/** An endless byte stream determined by key and value alone. */
function bytesFor(key: Uint8Array, digits: string, value: string): () => number {
  let block = Buffer.alloc(0);
  let at = 0;
  let round = 0;
  return () => {
    if (at >= block.length) {
      block = createHmac('sha256', key)
        .update(`${digits}:${String(round)}:${value}`)
        .digest();
      round += 1;
      at = 0;
    }
    const byte = block[at] ?? 0;
    at += 1;
    return byte;
  };
}

/** I and O stay out, as they do in the serials of Apple's structured form. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

function disguised(letter: string, next: () => number, isHex: boolean): string {
  if (/[0-9]/.test(letter) && !isHex) return String(next() % 10);
  if (isHex) {
    const digit = (next() % 16).toString(16);
    return letter === letter.toLowerCase() ? digit : digit.toUpperCase();
  }
  if (/[A-Z]/.test(letter)) return LETTERS.charAt(next() % LETTERS.length);
  if (/[a-z]/.test(letter)) return LETTERS.charAt(next() % LETTERS.length).toLowerCase();
  // Letters beyond these may be a name as well; blanks and punctuation are not.
  return /\p{L}|\p{N}/u.test(letter) ? LETTERS.charAt(next() % LETTERS.length) : letter;
}
