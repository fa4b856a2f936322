import { hasKeyLine, holdsPrivateKey } from '../asn1/private-key.ts';
import { isDict, isList, type PlistValue } from '../plist/plist-value.ts';

/** The payload that carries an identity: a certificate together with its private key. */
const IDENTITY_PAYLOAD = 'com.apple.security.pkcs12';

/** True if any value of a property list is a private key, or claims to be one. */
export function hasKeyInPlist(value: PlistValue): boolean {
  if (typeof value === 'string') return hasKeyLine(value);
  if (value instanceof Uint8Array) return holdsPrivateKey(value);
  if (isList(value)) return value.some(hasKeyInPlist);
  if (!isDict(value)) return false;
  return value.get('PayloadType') === IDENTITY_PAYLOAD || [...value.values()].some(hasKeyInPlist);
}
