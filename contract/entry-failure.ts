import type { ReadEntry } from '../enrollment/scan/read-entry.ts';
import type { Failure } from './failure.ts';

/** Why an entered serial is not accepted, or the question about it. */
export function entryFailure(read: Exclude<ReadEntry, { kind: 'certain' }>, raw: string): Failure {
  switch (read.kind) {
    case 'no-serial':
      return { kind: 'serial-not-valid', raw, why: read.why };
    case 'entries-differ':
      return { kind: 'serial-entries-differ' };
    case 'unclear':
      return { kind: 'serial-unclear', readings: read.readings, why: read.why };
  }
}
