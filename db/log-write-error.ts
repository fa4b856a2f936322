import { accessSync, constants } from 'node:fs';

import { errorCode } from './open-problem.ts';

/** Why a write did not return. */
export type LogWriteFault = 'disk-full' | 'io-error' | 'read-only' | 'replaced' | 'unknown';

/**
 * Thrown by `append`. The events may or may not be written: look their ids up with `findEvent`
 * before reporting anything about them, and write only the missing ones again (ADR 0004).
 */
export class LogWriteError extends Error {
  readonly kind: LogWriteFault;
  constructor(kind: LogWriteFault, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'LogWriteError';
    this.kind = kind;
  }
}

/** The write error for an exception thrown while writing to `file`. */
export const asWriteError = (error: unknown, file: string): LogWriteError =>
  error instanceof LogWriteError ? error : new LogWriteError(writeFaultOf(error, file), error);

/**
 * The fault behind an SQLite exception. SQLite reports a write that the system refused as a disk
 * error; whether `file` is writable at all tells the two apart.
 */
export function writeFaultOf(error: unknown, file: string): LogWriteFault {
  const code = errorCode(error);
  if (code === 'SQLITE_FULL') return 'disk-full';
  // After a failed sync the rows may exist, so only a refused write means a missing permission.
  if (code === 'SQLITE_IOERR_WRITE' && !mayWrite(file)) return 'read-only';
  if (code.startsWith('SQLITE_IOERR')) return 'io-error';
  if (code.startsWith('SQLITE_READONLY') || REFUSED.includes(code)) return 'read-only';
  return 'unknown';
}

const REFUSED = ['EACCES', 'EPERM', 'EROFS'];

function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch (error) {
    return !REFUSED.includes(errorCode(error));
  }
}
