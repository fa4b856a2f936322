import type { CorrectionOutputs } from '../../contract/corrections.ts';
import { failed, type Result } from '../../contract/failure.ts';
import type { Bench } from '../bench/bench.ts';
import type { RequestHandlers } from './request-handlers.ts';

/** Asks where and writes what was corrected in a session; null when no file was chosen. */
export type WriteCorrections = (
  sessionId: string,
) => Promise<Result<CorrectionOutputs['writeCorrections']>>;

type CorrectionHandlers = Pick<RequestHandlers, keyof CorrectionOutputs>;

/** The handlers of corrections, exceptions, scans and people. */
export function correctionHandlers(
  bench: Bench,
  writeCorrections: WriteCorrections,
): CorrectionHandlers {
  const notYet = () => failed({ kind: 'fault' });
  return {
    reassignDevices: notYet,
    reassignLast: notYet,
    splitDevice: notYet,
    noteDevices: notYet,
    recordDamage: notYet,
    acceptException: notYet,
    reopenException: notYet,
    undoLast: notYet,
    scan: notYet,
    cancelScan: notYet,
    closeSession: () => bench.closeSession(),
    reopenSession: notYet,
    saveTechnician: notYet,
    removeTechnician: notYet,
    writeCorrections: ({ sessionId }) => writeCorrections(sessionId),
  };
}
