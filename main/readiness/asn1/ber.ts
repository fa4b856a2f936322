import { fromBER, Integer, ObjectIdentifier, Sequence, type AsnType } from 'asn1js';

/** A value in BER or DER as the library reads it. */
export type BerNode = AsnType;

/** More than any certificate, token or signed profile has; a hostile file ends here. */
const LIMITS = { maxDepth: 40, maxNodes: 20_000, parseEmbedded: false, copyInput: false };

/** The first value of `bytes`, also with indefinite lengths; null when damaged or over the limits. */
export function readBer(bytes: Uint8Array): BerNode | null {
  const { offset, result } = fromBER(Uint8Array.from(bytes), LIMITS);
  return offset === -1 || result.error !== '' ? null : result;
}

/** The members of a SEQUENCE; none of anything else. */
export const membersOf = (node: BerNode | undefined): readonly BerNode[] =>
  node instanceof Sequence ? (node.valueBlock.value as BerNode[]) : [];

/** An object identifier in dots, or null. */
export const oidOf = (node: BerNode | undefined): string | null =>
  node instanceof ObjectIdentifier ? node.getValue() : null;

/** A small whole number, or null. */
export const smallInteger = (node: BerNode | undefined): number | null =>
  node instanceof Integer && node.valueBlock.valueHexView.length <= 2
    ? node.valueBlock.valueDec
    : null;
