import {
  ContentInfo,
  EnvelopedData,
  IssuerAndSerialNumber,
  KeyTransRecipientInfo,
  SignedData,
} from 'pkijs';

import type { TokenRecipient } from '../../../enrollment/readiness-finding.ts';
import { attempt } from '../attempt.ts';
import { shownText } from '../shown-text.ts';
import { membersOf, oidOf, type BerNode } from './ber.ts';
import { textOfName } from './certificate.ts';

/** Content types of CMS (RFC 5652, 5083) that are distinguished. */
const TYPES: Readonly<Record<string, MessageType>> = {
  '1.2.840.113549.1.7.2': 'signed',
  '1.2.840.113549.1.7.3': 'enveloped',
  '1.2.840.113549.1.7.6': 'encrypted',
  '1.2.840.113549.1.9.16.1.23': 'encrypted',
};
type MessageType = 'signed' | 'enveloped' | 'encrypted';

/** A CMS message; `damaged` if its content does not fit its type. */
export type Message =
  | { readonly type: 'signed'; readonly data: SignedData }
  | { readonly type: 'enveloped'; readonly recipients: readonly TokenRecipient[] }
  | { readonly type: 'encrypted' | 'damaged' };

/** Reads a CMS message; null for anything else. */
export function messageOf(node: BerNode): Message | null {
  const type = TYPES[oidOf(membersOf(node)[0]) ?? ''];
  if (type === undefined) return null;
  if (type === 'encrypted') return { type };
  const content = attempt(() => new ContentInfo({ schema: node }).content as BerNode);
  if (content === null) return { type: 'damaged' };
  return (type === 'signed' ? signed(content) : enveloped(content)) ?? { type: 'damaged' };
}

const signed = (content: BerNode): Message | null =>
  attempt(() => ({ type: 'signed', data: new SignedData({ schema: content }) }) as const);

const enveloped = (content: BerNode): Message | null =>
  attempt(() => {
    const { recipientInfos } = new EnvelopedData({ schema: content });
    return { type: 'enveloped', recipients: recipientInfos.flatMap(recipientOf) } as const;
  });

function recipientOf({ value }: EnvelopedData['recipientInfos'][number]): TokenRecipient[] {
  if (!(value instanceof KeyTransRecipientInfo)) return [];
  const recipient: unknown = value.rid;
  if (!(recipient instanceof IssuerAndSerialNumber)) return [];
  const serial = Buffer.from(recipient.serialNumber.valueBlock.valueHexView).toString('hex');
  return [{ issuer: shownText(textOfName(recipient.issuer)) ?? '', serial: serial.toUpperCase() }];
}
