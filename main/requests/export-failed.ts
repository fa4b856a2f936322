import { failed, type Result } from '../../contract/failure.ts';
import type { ExportFailure } from '../export/export-failure.ts';

/** The failure of a request whose export was not written; `number` is the one that it repeats. */
export function exportFailed({ kind, detail }: ExportFailure, number = 0): Result<never> {
  switch (kind) {
    case 'cancelled':
      return failed({ kind: 'export-cancelled' });
    case 'unknown-session':
      return failed({ kind: 'unknown-session' });
    case 'sessions-erased':
      return failed({ kind: 'sessions-erased', sessions: detail });
    case 'not-accepted':
    case 'not-repeatable':
      return failed({
        kind: 'export-not-repeatable',
        number,
        isDifferent: kind === 'not-accepted',
      });
    default:
      return failed({ kind: 'export-failed', detail, why: kind });
  }
}
