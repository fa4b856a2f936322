import { Certificate, CertificationRequest, type RelativeDistinguishedNames } from 'pkijs';

import { attempt } from '../attempt.ts';
import type { BerNode } from './ber.ts';

/** Attribute types of X.520 and RFC 4519. */
export const OID = {
  commonName: '2.5.4.3',
  userId: '0.9.2342.19200300.100.1.1',
} as const;

/** A certificate (X.509), or null. */
export const certificateOf = (node: BerNode): Certificate | null =>
  attempt(() => new Certificate({ schema: node }));

/** True for a request for a certificate (PKCS #10). */
export const isCertificateRequest = (node: BerNode): boolean =>
  attempt(() => new CertificationRequest({ schema: node })) !== null;

/** The first attribute of a type in a distinguished name, or null. */
export function attributeOf(name: RelativeDistinguishedNames, oid: string): string | null {
  const value: unknown = name.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock
    .value;
  return typeof value === 'string' && value !== '' ? value : null;
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
};

/**
 * A distinguished name as text, e.g. `CN=depserver`; attributes without a short name keep their
 * number.
 */
export const textOfName = (name: RelativeDistinguishedNames): string =>
  name.typesAndValues
    .map(({ type, value }) => `${SHORT_NAMES[type] ?? type}=${String(value.valueBlock.value)}`)
    .join(', ');
