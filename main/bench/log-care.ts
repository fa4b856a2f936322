import { LOG_FAULTS, type LogFault } from '../../contract/log-health.ts';

/** What the bench asks of its log after a failure. */
export interface LogCare {
  /** Whether a disk that was full has room again. */
  readonly hasRoom: () => boolean;
  /** Throws if the open file is no longer the one with the log's name. */
  readonly checkFile: () => void;
  /** Writes again what the system may have dropped after a failed sync; throws if it cannot. */
  readonly settle: () => void;
}

/** A log that needs no care, such as one in memory. */
export const CAREFREE: LogCare = {
  hasRoom: () => true,
  checkFile: () => undefined,
  settle: () => undefined,
};

/** The fault that an error of the log declares. */
export function faultOf(error: unknown): LogFault {
  const kind: unknown = error instanceof Error && 'kind' in error ? error.kind : null;
  return LOG_FAULTS.find((fault) => fault === kind) ?? 'unknown';
}

/**
 * Faults after which a person must confirm that the log may continue: a full disk may accept one
 * smaller row and then none, and a person has to decide about a file that was replaced.
 */
export const needsPerson = (fault: LogFault): boolean =>
  fault === 'disk-full' || fault === 'replaced';

/** Whether the cause of the fault is gone, as far as this is known without writing. */
export function isOver(fault: LogFault, care: LogCare): boolean {
  if (fault === 'disk-full') return care.hasRoom();
  if (fault !== 'replaced') return true;
  try {
    care.checkFile();
    return true;
  } catch {
    return false;
  }
}
