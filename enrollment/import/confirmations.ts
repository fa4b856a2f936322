import type { DeviceEvent, EnrollmentEvidence } from '../events.ts';
import type { Reconciliation } from './reconcile.ts';

/** The file that confirms. */
export interface ConfirmingFile {
  /** Of the file, hex. */
  readonly sha256: string;
  readonly fileDateMs: number;
  /** The import that the confirmations belong to. */
  readonly importId?: string;
}

/**
 * The facts to log for the devices that the file confirms. A device already confirmed by the same
 * file, or by a newer one, gets none, so importing a file twice changes nothing.
 */
export function confirmations(
  reconciliation: Reconciliation,
  file: ConfirmingFile,
): readonly DeviceEvent[] {
  const evidence: EnrollmentEvidence = { kind: 'intune-export', ...file };
  return reconciliation.confirmed
    .filter(({ logged }) => !isAsGood(logged.evidence, file))
    .map(({ logged: { sessionId, deviceKey } }) => ({
      kind: 'enrollment-confirmed',
      sessionId,
      deviceKey,
      evidence,
    }));
}

function isAsGood(known: EnrollmentEvidence | null, file: ConfirmingFile): boolean {
  if (known?.kind !== 'intune-export') return false;
  return known.sha256 === file.sha256 || known.fileDateMs >= file.fileDateMs;
}
