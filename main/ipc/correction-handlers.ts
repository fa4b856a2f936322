import type { CorrectionOutputs } from '../../contract/corrections.ts';
import { ok, type Result } from '../../contract/failure.ts';
import type { Bench } from '../bench/bench.ts';
import * as corrections from '../bench/commands/corrections.ts';
import { removeTechnician, saveTechnician } from '../bench/commands/technicians.ts';
import { closeAsked, type AskToClose } from './close-asked.ts';
import type { RequestHandlers } from './request-handlers.ts';

/** Asks where and writes what was corrected in a session; null when no file was chosen. */
type WriteCorrections = (
  sessionId: string,
) => Promise<Result<CorrectionOutputs['writeCorrections']>>;

/** What the handlers of corrections need of the desktop. */
export interface CorrectionDesk {
  readonly writeCorrections: WriteCorrections;
  readonly isSureToClose: AskToClose;
}

type CorrectionHandlers = Pick<RequestHandlers, keyof CorrectionOutputs>;

/** The handlers of corrections, exceptions, scans and people. */
export function correctionHandlers(
  bench: Bench,
  { writeCorrections, isSureToClose }: CorrectionDesk,
): CorrectionHandlers {
  const { command } = bench;
  return {
    reassignDevices: (input) => corrections.reassignDevices(command, input),
    splitDevice: (input) => corrections.splitDevice(command, input),
    noteDevices: (input) => corrections.noteDevices(command, input),
    recordDamage: (input) => corrections.recordDamage(command, input),
    acceptException: (input) => corrections.acceptException(command, input),
    reopenException: (input) => corrections.reopenException(command, input),
    undoLast: () => bench.undoLast(),
    scan: (input) => bench.scan(input),
    cancelScan: () => {
      bench.cancelScan();
      return ok(null);
    },
    closeSession: (input) => closeAsked(bench, input?.despite ?? [], isSureToClose),
    reopenSession: (input) => bench.reopenSession(input),
    saveTechnician: (input) => saveTechnician(command, input),
    removeTechnician: (input) => removeTechnician(command, input),
    writeCorrections: ({ sessionId }) => writeCorrections(sessionId),
  };
}
