import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ReportPage } from '../../contract/files.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { areRowsWhole, inWorker, tipKeptSince, type VerifyReport } from '../../db/index.ts';
import type { VerifiedLog } from '../../enrollment/ledger/verified-log.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { ExportRunner } from '../export/export-runner.ts';
import type { Dialogs } from './dialogs.ts';
import { createPaperJobs, type PaperParts } from './paper-jobs.ts';
import { askPlace } from './print-place.ts';

/** Reports of sessions: to read on screen, to print, as a PDF. */
export interface ReportPrinting {
  readonly read: (sessionId: string) => Promise<Result<ReportPage>>;
  readonly print: (
    input: RequestInput<'printReport'>,
  ) => Promise<Result<{ readonly fileName: string | null } | null>>;
  /** What the page of a job draws. */
  readonly page: (jobId: string) => Result<ReportPage>;
  /** The page says that all of it is drawn. */
  readonly drawn: (jobId: string) => Result<null>;
}

/** `openPage` opens `report.html`. */
export interface ReportPrintingParts extends PaperParts {
  readonly dataFolder: string;
  readonly runExport: ExportRunner;
  readonly dialogs: Dialogs;
  readonly clock: Pick<Clock, 'nowMs'>;
}

export function createReportPrinting(parts: ReportPrintingParts): ReportPrinting {
  const jobs = createPaperJobs<ReportPage>(parts);
  return {
    read: (sessionId) => readPage(parts, sessionId),
    page: jobs.read,
    drawn: jobs.drawn,
    print: async ({ sessionId, to }) => {
      const read = await readPage(parts, sessionId);
      if (!read.ok) return read;
      const fileName = `${plainName(read.value.report.session.name)} report.pdf`;
      const place = await askPlace(parts.dialogs, { to, size: 'a4', fileName });
      return place ? jobs.print(read.value, place) : ok(null);
    },
  };
}

/** The report and a full check of the log that it rests on, side by side. */
async function readPage(
  { runExport, dataFolder, clock }: ReportPrintingParts,
  sessionId: string,
): Promise<Result<ReportPage>> {
  const [report, verified] = await Promise.all([
    runExport('report', { sessionId }),
    inWorker('verify', { folder: dataFolder }),
  ]);
  if (!report.ok) {
    return report.kind === 'sessions-erased'
      ? failed({ kind: 'sessions-erased', sessions: report.detail })
      : failed({ kind: 'unknown-session' });
  }
  return ok({ report: report.value, verified: verifiedLog(verified), madeAtMs: clock.nowMs() });
}

function verifiedLog(report: VerifyReport): VerifiedLog {
  const { rows, tip, firstBad } = report;
  return {
    ok: areRowsWhole(report),
    rows,
    tip: tip === null ? null : { seq: tip.seq, hash: tip.hash },
    firstBad: firstBad?.seq ?? null,
    tipSince: tipKeptSince(report),
  };
}
