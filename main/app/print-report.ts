import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ReportPage } from '../../contract/files.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { inWorker, type VerifyReport } from '../../db/index.ts';
import type { VerifiedLog } from '../../enrollment/ledger/verified-log.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { ExportRunner } from '../export/export-runner.ts';
import { writeFile } from '../export/write-file.ts';
import type { Dialogs } from './dialogs.ts';
import type { HiddenPage } from './slips.ts';

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

export interface ReportPrintingParts {
  readonly dataFolder: string;
  readonly runExport: ExportRunner;
  readonly dialogs: Dialogs;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly newId: () => string;
  /** Opens `report.html` for a job. */
  readonly openPage: (jobId: string) => HiddenPage;
}

interface Job {
  readonly page: ReportPage;
  readonly drawn: () => void;
}

export function createReportPrinting(parts: ReportPrintingParts): ReportPrinting {
  const jobs = new Map<string, Job>();
  const unknown = () => failed({ kind: 'invalid-request', detail: 'unknown job' });
  return {
    read: (sessionId) => readPage(parts, sessionId),
    page: (jobId) => {
      const job = jobs.get(jobId);
      return job ? ok(job.page) : unknown();
    },
    drawn: (jobId) => {
      const job = jobs.get(jobId);
      job?.drawn();
      return job ? ok(null) : unknown();
    },
    print: async ({ sessionId, to }) => {
      const read = await readPage(parts, sessionId);
      if (!read.ok) return read;
      const name = `${plainName(read.value.report.session.name)} report.pdf`;
      const path = to === 'pdf' ? await parts.dialogs.save(name, PDF) : null;
      if (to === 'pdf' && path === null) return ok(null);
      return drawAndPrint(parts, jobs, read.value, path);
    },
  };
}

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

async function drawAndPrint(
  { openPage, newId }: ReportPrintingParts,
  jobs: Map<string, Job>,
  page: ReportPage,
  path: string | null,
): Promise<Result<{ readonly fileName: string | null } | null>> {
  const jobId = newId();
  const { promise, resolve } = Promise.withResolvers<void>();
  jobs.set(jobId, { page, drawn: resolve });
  const hidden = openPage(jobId);
  try {
    await Promise.race([promise, hidden.gone]);
    if (path === null) return ok((await hidden.toPrinter('a4')) ? { fileName: null } : null);
    const content = await hidden.toPdf('a4');
    const written = writeFile(path, [{ part: 1, content, rows: 1 }]);
    if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
    return ok({ fileName: basename(path) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'print-failed', detail });
  } finally {
    hidden.close();
    jobs.delete(jobId);
  }
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

const verifiedLog = ({ ok: isOk, rows, tip, firstBad }: VerifyReport): VerifiedLog => ({
  ok: isOk,
  rows,
  tip: tip === null ? null : { seq: tip.seq, hash: tip.hash },
  firstBad: firstBad?.seq ?? null,
});
