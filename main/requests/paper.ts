import { failed, ok, type Result } from '../../contract/failure.ts';
import type {
  paperRequests as rows,
  ReportPage,
  Sheet,
  SheetOrder,
  SlipCounts,
} from '../../contract/paper.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { SlipSize } from '../../enrollment/export/slip.ts';
import { commandSheet } from '../../words/en/scan.ts';
import type { Bench } from '../bench/bench.ts';
import { missingOf } from '../bench/missing-list.ts';
import { slipSheet } from '../bench/slip-sheet.ts';
import type { Desktop } from './desktop.ts';
import type { WrittenFile } from '../export/file-jobs.ts';
import { createPaperJobs, orAborted, type PdfTarget } from './paper-jobs.ts';

type PaperDesktop = Pick<
  Desktop,
  'dialogs' | 'openPage' | 'dataFolder' | 'run' | 'runFile' | 'verifyLog' | 'nowMs'
>;
type PaperBench = Pick<Bench, 'view' | 'readSession' | 'command'>;

/** A sheet that is ready to print. */
interface FilledSheet {
  readonly sheet: Sheet;
  readonly size: SlipSize;
  /** Suggested name for a PDF. */
  readonly fileName: string;
  readonly slips?: SlipCounts;
}

/** A sheet of a hand-over. */
export type HandOverSheet =
  | { readonly kind: 'slips'; readonly sessionId: string; readonly size: SlipSize }
  | { readonly kind: 'report'; readonly sessionId: string };

/** The requests about sheets of paper, also used by a hand-over. */
export interface PaperRequests extends HandlersOf<typeof rows> {
  readonly writePdf: (sheet: HandOverSheet, target: PdfTarget) => Promise<Result<WrittenFile>>;
}

/** Print jobs: slips, reports, missing lists and command barcodes. */
export function paperRequests(bench: PaperBench, desktop: PaperDesktop): PaperRequests {
  const jobs = createPaperJobs({ ...desktop, newId: bench.command.newId });
  return {
    printSheet: async (order) => {
      const filled = await fill(bench, desktop, order);
      if (!filled.ok) return filled;
      const { sheet, size, fileName, slips: counts } = filled.value;
      const file = order.to === 'pdf' ? await desktop.dialogs.save(fileName, PDF) : null;
      if (order.to === 'pdf' && file === null) return ok(null);
      const printed = await jobs.print(sheet, { size, file });
      if (!printed.ok) return printed;
      if (printed.value === null) return ok(null);
      const name = printed.value === 'sent' ? null : printed.value.fileName;
      return ok({ fileName: name, ...(counts && { slips: counts }) });
    },
    writePdf: async (wanted, file) => {
      // A report reads the whole log first.
      const filling = fillHandOver(bench, desktop, wanted);
      const filled = await orAborted(file.signal, filling).catch(() => null);
      if (filled === null) return failed({ kind: 'export-cancelled' });
      if (!filled.ok) return filled;
      const { sheet, size } = filled.value;
      const printed = await jobs.print(sheet, { size, file });
      if (!printed.ok) return printed;
      return printed.value === null || printed.value === 'sent'
        ? failed({ kind: 'print-failed', detail: 'no file' })
        : ok(printed.value);
    },
    readSheet: ({ jobId }) => jobs.read(jobId),
    sheetDrawn: ({ jobId }) => jobs.drawn(jobId),
    readReport: ({ sessionId }) => readReport(desktop, sessionId),
  };
}

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

/** The current sheet for an order, or why there is nothing to print. */
function fill(
  bench: PaperBench,
  desktop: PaperDesktop,
  order: SheetOrder,
): Result<FilledSheet> | Promise<Result<FilledSheet>> {
  switch (order.kind) {
    case 'slips':
      return fillSlips(bench, order);
    case 'report':
      return fillReport(desktop, order.sessionId);
    case 'missing':
      return fillMissing(bench, order.sessionId, desktop.nowMs());
    case 'commands': {
      const { profiles, settings } = bench.view;
      const sheet = {
        kind: 'commands',
        profiles: [...profiles.values()],
        technicians: [...settings.technicians.values()],
      } as const;
      return ok({ sheet, size: order.size, fileName: commandSheet.fileName });
    }
  }
}

function fillSlips(
  bench: PaperBench,
  order: Extract<SheetOrder, { kind: 'slips' }>,
): Result<FilledSheet> {
  const filled = slipSheet(bench, order);
  if (!filled.ok) return filled;
  const { sheet, leftOut, held } = filled.value;
  const counts = { printed: sheet.slips.length, leftOut, held };
  const { size } = order;
  const name = bench.view.sessions.get(order.sessionId)?.name ?? '';
  const fileName = `${plainName(name)} slips.pdf`;
  return ok({ sheet: { kind: 'slips', ...sheet }, size, fileName, slips: counts });
}

/** The slips of all devices of a session, or its report. */
async function fillHandOver(
  bench: PaperBench,
  desktop: PaperDesktop,
  wanted: HandOverSheet,
): Promise<Result<FilledSheet>> {
  const { sessionId } = wanted;
  if (wanted.kind === 'slips') {
    const deviceKeys = bench.readSession(sessionId)?.devices.map(({ key }) => key) ?? [];
    return fillSlips(bench, { ...wanted, deviceKeys, to: 'pdf' });
  }
  return fillReport(desktop, sessionId);
}

async function fillReport(desktop: PaperDesktop, sessionId: string): Promise<Result<FilledSheet>> {
  const read = await readReport(desktop, sessionId);
  if (!read.ok) return read;
  const fileName = `${plainName(read.value.report.session.name)} report.pdf`;
  return ok({ sheet: { kind: 'report', ...read.value }, size: 'a4', fileName });
}

function fillMissing(bench: PaperBench, sessionId: string, madeAtMs: number): Result<FilledSheet> {
  const found = missingOf(bench, sessionId);
  if (found === null) return failed({ kind: 'unknown-session' });
  const { session, standing, missing } = found;
  const sheet = {
    kind: 'missing',
    sessionName: session.name,
    expected: standing?.expected ?? 0,
    missing,
    madeAtMs,
  } as const;
  return ok({ sheet, size: 'a4', fileName: `${plainName(session.name)} missing.pdf` });
}

/** The report of a session, and a full check of the log behind it. */
async function readReport(
  { dataFolder, run, verifyLog, nowMs }: Omit<PaperDesktop, 'dialogs' | 'openPage' | 'runFile'>,
  sessionId: string,
): Promise<Result<ReportPage>> {
  const reading = run('readReport', dataFolder, sessionId, nowMs()).answer;
  const [report, verified] = await Promise.all([reading, verifyLog()]);
  if (!report.ok) {
    return report.kind === 'sessions-erased'
      ? failed({ kind: 'sessions-erased', sessions: report.detail })
      : failed({ kind: 'unknown-session' });
  }
  return ok({ report: report.value, verified, madeAtMs: nowMs() });
}
