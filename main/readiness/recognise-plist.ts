import type { ProfileSigner } from '../../enrollment/readiness-finding.ts';
import { readBinaryPlist } from './plist/binary-plist.ts';
import type { PlistReading } from './plist/plist-value.ts';
import { readXmlPlist } from './plist/xml-plist.ts';
import { hasKeyInPlist } from './profile/key-in-plist.ts';
import { readProfile } from './profile/read-profile.ts';
import { notRecognised, PRIVATE_KEY_INSIDE, type Recognised } from './recognised.ts';

/** Recognises an XML property list; `signer` if it came inside a signed message. */
export const recogniseXmlPlist = (text: string, signer: ProfileSigner | null): Recognised =>
  recognisePlist(readXmlPlist(text.replace(/^[\uFEFF\s]+/, '')), 'xml', signer);

/** Recognises a binary property list; `signer` if it came inside a signed message. */
export const recogniseBinaryPlist = (bytes: Uint8Array, signer: ProfileSigner | null): Recognised =>
  recognisePlist(readBinaryPlist(bytes), 'binary', signer);

function recognisePlist(
  reading: PlistReading,
  encoding: 'xml' | 'binary',
  signer: ProfileSigner | null,
): Recognised {
  if (!reading.ok) return notRecognised(reading.found);
  if (hasKeyInPlist(reading.value)) return PRIVATE_KEY_INSIDE;
  const profile = readProfile(reading.value);
  return typeof profile === 'string' ? notRecognised(profile) : { ...profile, encoding, signer };
}
