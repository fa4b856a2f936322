import type { BenchLog } from '../../db/index.ts';
import { foldLedger, readLedger, type Ledger } from '../../enrollment/ledger/ledger.ts';
import type { Bench } from '../bench/bench.ts';

/** The ledger of a running bench: read once, then moved by every event that is logged. */
export function createLiveLedger(
  log: Pick<BenchLog, 'readOutline'>,
  bench: Pick<Bench, 'onChange'>,
): Ledger {
  const ledger = readLedger(log.readOutline());
  bench.onChange((change) => {
    if (change.kind === 'logged') foldLedger(ledger, change.event);
  });
  return ledger;
}
