import { holdsPrivateKey } from './asn1/private-key.ts';
import { bytesOfBase64 } from './base64.ts';
import { natureByMagic } from '../reading/magic.ts';
import { pemBlocks, pemLabel } from './pem.ts';
import { recogniseBer } from './recognise-ber.ts';
import { recogniseBinaryPlist, recogniseXmlPlist } from './recognise-plist.ts';
import { notRecognised, PRIVATE_KEY_INSIDE, type Recognised } from './recognised.ts';
import { readSmime } from './smime.ts';
import { textOfBytes } from './text-of-bytes.ts';

/**
 * Determines what a file is by its content. The name decides in one case only: a bare encrypted
 * message shows nothing but its recipient, so the extension .p7m distinguishes a token.
 * @param bytes at most `FILE_LIMIT_BYTES`.
 */
export function recognise(bytes: Uint8Array, fileName: string): Recognised {
  if (bytes.length === 0) return notRecognised('empty');
  if (holdsPrivateKey(bytes)) return PRIVATE_KEY_INSIDE;
  if (startsWith(bytes, 'bplist')) return recogniseBinaryPlist(bytes, null);
  const text = isLongSequence(bytes) ? null : textOfBytes(bytes);
  if (text !== null) return recogniseText(text, fileName);
  if (bytes[0] === 0x30) return recogniseBer(bytes, isTokenName(fileName));
  return notRecognised(natureByMagic(bytes) ?? 'binary');
}

const isTokenName = (fileName: string): boolean => /\.p7m$/i.test(fileName);

/** A BER sequence of more than 127 bytes; no text starts with `0` and such a byte. */
const isLongSequence = ([tag, length]: Uint8Array): boolean =>
  tag === 0x30 && length !== undefined && length >= 0x80;

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

function recogniseText(text: string, fileName: string): Recognised {
  if (pemLabel(text) !== null) return recognisePem(text, fileName);
  const smime = readSmime(text);
  if (smime) return recogniseBytes(smime.bytes, true);
  const start = text.replace(/^[\uFEFF\s]+/, '').slice(0, 2000);
  if (start.startsWith('<')) return recogniseMarkup(text, start);
  const bare = bytesOfBase64(text);
  if (bare?.[0] === 0x30) return recogniseBytes(bare, isTokenName(fileName));
  if (start.startsWith('%PDF-')) return notRecognised('pdf');
  return notRecognised(isJson(text) ? 'json' : start === '' ? 'empty' : 'text');
}

function recogniseBytes(bytes: Uint8Array | null, isToken: boolean): Recognised {
  if (bytes === null) return notRecognised('damaged-message');
  return holdsPrivateKey(bytes) ? PRIVATE_KEY_INSIDE : recogniseBer(bytes, isToken);
}

/** The first usable block decides: the portal's file may include its chain. */
function recognisePem(text: string, fileName: string): Recognised {
  const answers = pemBlocks(text).map(({ label, bytes }) =>
    label.endsWith('PUBLIC KEY')
      ? notRecognised('public-key')
      : recogniseBytes(bytes, isTokenName(fileName)),
  );
  return (
    answers.find(({ kind }) => kind === 'private-key-inside') ??
    answers.find(({ kind }) => kind !== 'not-recognised') ??
    answers[0] ??
    notRecognised(pemLabel(text) === 'CERTIFICATE' ? 'damaged-certificate' : 'damaged-message')
  );
}

function recogniseMarkup(text: string, start: string): Recognised {
  if (/<plist[\s>]/.test(start) || /<!DOCTYPE\s+plist\b/.test(start)) {
    return recogniseXmlPlist(text, null);
  }
  return notRecognised(/<(?:!doctype\s+html|html)\b/i.test(start) ? 'html' : 'xml');
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
