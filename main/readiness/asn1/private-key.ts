import { Integer, OctetString } from 'asn1js';

import { membersOf, oidOf, readBer, smallInteger, type BerNode } from './ber.ts';

const PASSWORD_ENCRYPTION = /^1\.2\.840\.113549\.1\.(?:5|12\.1)\./;
/** A key has a dozen values, a chunked store some hundreds; a profile may hold many candidates. */
const MOST_KEY_VALUES = 1000;
const CMS_DATA = /^1\.2\.840\.113549\.1\.7\.[12]$/;
const KEY_LINES =
  /-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|PKCS12|PFX)|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY|PuTTY-User-Key-File-/;

/** True if bytes contain a private key in any PEM form, or are one in DER, or a PKCS #12 store. */
export const holdsPrivateKey = (bytes: Uint8Array): boolean =>
  hasKeyLine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')) ||
  isKeyInBer(bytes);

/** True if a text has the first line of a private key; zero bytes are skipped for UTF-16. */
export const hasKeyLine = (text: string): boolean => KEY_LINES.test(text.replaceAll('\0', ''));

/** True for the DER shapes of a lone private key (RFC 5208, 5915, 7292, 8017). */
function isKeyNode(node: BerNode | null): boolean {
  const members = membersOf(node ?? undefined);
  return isPlainKey(members) || isEncryptedKey(members) || isKeyStore(members);
}

const isKeyInBer = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x30 && isKeyNode(readBer(bytes, MOST_KEY_VALUES));

function isPlainKey(members: readonly BerNode[]): boolean {
  const version = smallInteger(members[0]);
  if (version !== 0 && version !== 1) return false;
  const [, second, third] = members;
  const isRsaOrDsa = members.length >= 6 && members.slice(0, 6).every(isInteger);
  const isPkcs8 = oidOf(membersOf(second)[0]) !== null && third instanceof OctetString;
  const isEc = version === 1 && second instanceof OctetString;
  return isRsaOrDsa || isPkcs8 || isEc;
}

function isEncryptedKey([algorithm, key, ...rest]: readonly BerNode[]): boolean {
  const oid = oidOf(membersOf(algorithm)[0]);
  if (oid === null || rest.length > 0) return false;
  return PASSWORD_ENCRYPTION.test(oid) && key instanceof OctetString;
}

function isKeyStore([version, content]: readonly BerNode[]): boolean {
  const oid = oidOf(membersOf(content)[0]);
  return smallInteger(version) === 3 && oid !== null && CMS_DATA.test(oid);
}

const isInteger = (node: BerNode): boolean => node instanceof Integer;
