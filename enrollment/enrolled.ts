import { assertNever } from './assert-never.ts';
import type { Confirmation, Enrolled } from './device.ts';

/**
 * Confirmations of one device. A file outranks a person regardless of order, because it is Intune's
 * own statement; both stay on record. Of two files, the one with the later date counts.
 */

/** The state after one more confirmation. A second one from the same source replaces the first. */
export function confirmed(known: Enrolled | null, added: Confirmation): Enrolled {
  return strongestFirst([...confirmationsOf(known).filter((one) => !isSame(one, added)), added]);
}

/**
 * What remains when the confirmation of one import or of a person is removed, or all of them if
 * neither is given.
 */
export function withdrawn(
  known: Enrolled | null,
  { importId, evidence }: { readonly importId?: string; readonly evidence?: 'person' } = {},
): Enrolled | null {
  if (known === null || (importId === undefined && evidence === undefined)) return null;
  const isGone = (one: Confirmation): boolean =>
    importId === undefined ? one.evidence.kind === evidence : importIdOf(one) === importId;
  const left = confirmationsOf(known).filter((one) => !isGone(one));
  return left.length === 0 ? null : strongestFirst(left);
}

/** The combined confirmations of two rows that are one device. */
export function mergedEnrolled(one: Enrolled | null, other: Enrolled | null): Enrolled | null {
  let merged = other;
  for (const confirmation of confirmationsOf(one)) merged = confirmed(merged, confirmation);
  return merged;
}

/** Every valid confirmation, strongest first. */
export function confirmationsOf(enrolled: Enrolled | null): readonly Confirmation[] {
  if (enrolled === null) return [];
  const { evidence, by, atMs, others = [] } = enrolled;
  return [{ evidence, by, atMs }, ...others];
}

function strongestFirst(confirmations: readonly Confirmation[]): Enrolled {
  const [first, ...others] = [...confirmations].sort(byStrength);
  if (first === undefined) throw new Error('There is no confirmation');
  return others.length === 0 ? first : { ...first, others };
}

function byStrength(one: Confirmation, other: Confirmation): number {
  const dates = saidMs(other) - saidMs(one);
  return dates === 0 ? other.atMs - one.atMs : dates;
}

/** When Intune said so. A person's statement sorts after every date. */
function saidMs({ evidence, atMs }: Confirmation): number {
  switch (evidence.kind) {
    case 'person':
      return -1;
    case 'intune-export':
      return evidence.fileDateMs;
    case 'intune-service':
      return atMs;
    default:
      return assertNever(evidence);
  }
}

function isSame({ evidence: one }: Confirmation, { evidence: other }: Confirmation): boolean {
  if (one.kind === 'intune-export' && other.kind === 'intune-export')
    return one.sha256 === other.sha256;
  return one.kind === other.kind;
}

const importIdOf = ({ evidence }: Confirmation): string | undefined =>
  evidence.kind === 'intune-export' ? evidence.importId : undefined;
