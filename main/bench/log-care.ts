import { LOG_FAULTS, type LogFault } from '../../contract/log-health.ts';

/** What the bench asks of its log when that failed. */
export interface LogCare {
  /** Whether the disk has room to go on after it was full. */
  readonly hasRoom: () => boolean;
  /** Throws when the open file is no longer the one with the log's name. */
  readonly checkFile: () => void;
  /** Writes once more what the system may have dropped after a failed sync; throws when it cannot. */
  readonly settle: () => void;
}

/** A log that needs no care, such as one in memory. */
export const CAREFREE: LogCare = {
  hasRoom: () => true,
  checkFile: () => undefined,
  settle: () => undefined,
};

/** The fault that an error of the log names itself as. */
export function faultOf(error: unknown): LogFault {
  const kind: unknown = error instanceof Error && 'kind' in error ? error.kind : null;
  return LOG_FAULTS.find((fault) => fault === kind) ?? 'unknown';
}

/**
 * Faults after which a person has to say that the log may go on: a full disk takes a smaller row at
 * once and then none again, and whoever replaced a file has to be asked.
 */
export const needsPerson = (fault: LogFault): boolean =>
  fault === 'disk-full' || fault === 'replaced';

/** Whether the cause of the fault is gone, as far as can be told without writing. */
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
