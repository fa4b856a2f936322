import { areRowsWhole, tipKeptSince, type VerifyReport } from '../../db/index.ts';
import type { VerifiedLog } from '../../enrollment/ledger/verified-log.ts';

/** What a check of the whole log found, as a report says it. */
export function verifiedLog(report: VerifyReport): VerifiedLog {
  const { rows, tip, firstBad } = report;
  return {
    ok: areRowsWhole(report),
    rows,
    tip: tip === null ? null : { seq: tip.seq, hash: tip.hash },
    firstBad: firstBad?.seq ?? null,
    tipSince: tipKeptSince(report),
  };
}
