import { ok } from '../../contract/failure.ts';
import type { LogRecovery } from '../backup/recovery.ts';
import type { ReadingHandlers, RequestHandlers } from './request-handlers.ts';

/**
 * What the window may ask of a reading, with that of backups, which goes on while there is no bench that
 * could answer.
 */
export const readingWithBackups = (
  bench: Pick<RequestHandlers, keyof ReadingHandlers>,
  recovery: Pick<LogRecovery, 'progress' | 'cancel'>,
): ReadingHandlers => ({
  getReading: (input) =>
    input.kind === 'backups' ? ok(recovery.progress()) : bench.getReading(input),
  cancelReading: (input) => {
    if (input.kind !== 'backups') return bench.cancelReading(input);
    recovery.cancel();
    return ok(null);
  },
});
