import { UTCTime, GeneralizedTime } from 'asn1js';
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from 'pkijs';

import { knownMoment } from '../../../enrollment/calendar.ts';
import type { ProfileSigner } from '../../../enrollment/readiness-finding.ts';
import { shownText } from '../shown-text.ts';
import { attributeOf, OID } from './certificate.ts';

const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** The first signer of a message as the message describes it, or null. */
export function signerOf(data: SignedData): ProfileSigner | null {
  const [signer] = data.signerInfos;
  if (signer === undefined) return null;
  const certificate = certificateFor(signer, data);
  return {
    name: certificate ? shownText(attributeOf(certificate.subject, OID.commonName)) : null,
    notAfterMs: certificate ? knownMoment(certificate.notAfter.value.getTime()) : null,
    signedAtMs: signedAt(signer),
  };
}

/** By issuer and serial; a lone certificate if the signer is identified by its key. */
function certificateFor({ sid }: SignerInfo, { certificates }: SignedData): Certificate | null {
  const candidates = (certificates ?? []).filter((one) => one instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber)) {
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }
  return (
    candidates.find(
      ({ issuer, serialNumber }) =>
        issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    ) ?? null
  );
}

function signedAt({ signedAttrs }: SignerInfo): number | null {
  const time: unknown = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)
    ?.values[0];
  // GeneralizedTime extends UTCTime in the library; both are named for clarity.
  if (!(time instanceof UTCTime || time instanceof GeneralizedTime)) return null;
  return knownMoment(time.toDate().getTime());
}
