import { fromBER, Integer, ObjectIdentifier, Sequence, type AsnType } from 'asn1js';

import { attempt } from '../attempt.ts';

/** A value in BER or DER as the library reads it. */
export type BerNode = AsnType;

const LIMITS = { maxDepth: 40, parseEmbedded: false, copyInput: false };
/** More values than any certificate, token or signed profile has; a hostile file stops here. */
const MOST_VALUES = 10_000;

/** The first value of `bytes`, also with indefinite lengths; null if damaged or over the limits. */
export function readBer(bytes: Uint8Array, maxNodes = MOST_VALUES): BerNode | null {
  // The library reports most faults with an offset of -1, but throws for some, such as an invalid
  // time.
  const read = attempt(() => fromBER(Uint8Array.from(bytes), { ...LIMITS, maxNodes }));
  return read === null || read.offset === -1 || read.result.error !== '' ? null : read.result;
}

/** The members of a SEQUENCE; empty for anything else. */
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
