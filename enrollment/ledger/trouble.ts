import type { Device } from '../device.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import type { ReportedTrouble } from './report-exception.ts';

/** What is wrong with a device as its row stands, lists and times left out. */
export function troublesOf(device: Device): readonly ReportedTrouble[] {
  const { refusal, serial, damage, earlier } = device;
  const found: ReportedTrouble[] = failedSteps(device);
  if (refusal !== null) found.push({ kind: 'refused', reason: refusal.reason });
  if (serial === null) found.push({ kind: 'serial-missing' });
  if (damage) found.push({ kind: 'found', exception: 'damaged', remark: damage.remark });
  if (earlier) {
    found.push({ kind: 'found', exception: 'seen-earlier', remark: earlier.sessionName });
  }
  return found;
}

const failedSteps = ({ steps }: Device): ReportedTrouble[] =>
  Object.entries(steps).flatMap(([stepId, { outcome, reason }]) =>
    outcome === 'failed' ? [{ kind: 'step-failed', stepId, reason }] : [],
  );

/** True when two mean the same trouble of one device, whatever is said of it. */
export function isSameTrouble(one: ReportedTrouble, other: ReportedTrouble): boolean {
  if (one.kind === 'step-failed') {
    return other.kind === 'step-failed' && one.stepId === other.stepId;
  }
  return other.kind !== 'step-failed' && exceptionOf(one) === exceptionOf(other);
}

/** The exception that a person can let pass; null for a failed step. */
export function exceptionOf(trouble: ReportedTrouble): ExceptionKind | null {
  if (trouble.kind === 'step-failed') return null;
  return trouble.kind === 'found' ? trouble.exception : trouble.kind;
}

/** True for what follows from the row; the others follow from lists and times, which no row shows. */
export const isOfRow = (trouble: ReportedTrouble): boolean =>
  trouble.kind !== 'found' ||
  trouble.exception === 'damaged' ||
  trouble.exception === 'seen-earlier';
