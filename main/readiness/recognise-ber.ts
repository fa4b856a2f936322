import type { Certificate, SignedData } from 'pkijs';

import { knownMoment } from '../../enrollment/calendar.ts';
import { attempt } from './attempt.ts';
import { readBer } from './asn1/ber.ts';
import { attributeOf, certificateOf, isCertificateRequest, OID } from './asn1/certificate.ts';
import { messageOf, type Message } from './asn1/message.ts';
import { holdsPrivateKey } from './asn1/private-key.ts';
import { signerOf } from './asn1/signer.ts';
import { recogniseBinaryPlist, recogniseXmlPlist } from './recognise-plist.ts';
import { notRecognised, PRIVATE_KEY_INSIDE, type Recognised } from './recognised.ts';
import { shownText } from './shown-text.ts';
import { textOfBytes } from './text-of-bytes.ts';

const PUSH_TOPIC = /^com\.apple\.mgmt(?:\.[A-Za-z0-9._-]{1,180})?$/;

/**
 * Recognises BER or DER without a private key: a message, a certificate, or something else.
 * @param isToken whether an encrypted message counts as a token.
 */
export function recogniseBer(bytes: Uint8Array, isToken: boolean): Recognised {
  const node = readBer(bytes);
  if (node === null) return notRecognised('damaged-message');
  const message = messageOf(node);
  if (message) return recogniseMessage(message, isToken);
  const certificate = certificateOf(node);
  if (certificate) return recogniseCertificate(certificate);
  return notRecognised(isCertificateRequest(node) ? 'certificate-request' : 'other-asn1');
}

function recogniseMessage(message: Message, isToken: boolean): Recognised {
  switch (message.type) {
    case 'signed':
      return recogniseSigned(message.data);
    case 'enveloped':
      return isToken
        ? { kind: 'ade-token', recipients: message.recipients }
        : notRecognised('encrypted-message');
    case 'encrypted':
      return notRecognised('encrypted-message');
    case 'damaged':
      return notRecognised('damaged-message');
  }
}

function recogniseCertificate({ subject, issuer, notBefore, notAfter }: Certificate): Recognised {
  const topic = attributeOf(subject, OID.userId);
  const notBeforeMs = knownMoment(notBefore.value.getTime());
  const notAfterMs = knownMoment(notAfter.value.getTime());
  if (notBeforeMs === null || notAfterMs === null) {
    return notRecognised('damaged-certificate');
  }
  if (topic === null || !PUSH_TOPIC.test(topic)) return notRecognised('other-certificate');
  return {
    kind: 'push-certificate',
    topic,
    issuer: shownText(attributeOf(issuer, OID.commonName)),
    notBeforeMs,
    notAfterMs,
  };
}

function recogniseSigned(data: SignedData): Recognised {
  const content = attempt(() => data.encapContentInfo.eContent?.getValue() ?? null);
  if (content === null) {
    const hasCertificates = (data.certificates ?? []).length > 0;
    return notRecognised(hasCertificates ? 'certificate-bundle' : 'signed-message');
  }
  const bytes = new Uint8Array(content);
  if (holdsPrivateKey(bytes)) return PRIVATE_KEY_INSIDE;
  const signer = attempt(() => signerOf(data));
  if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist') {
    return recogniseBinaryPlist(bytes, signer);
  }
  const text = textOfBytes(bytes);
  if (text === null || !text.slice(0, 2000).includes('<plist')) {
    return notRecognised('signed-message');
  }
  return recogniseXmlPlist(text, signer);
}
