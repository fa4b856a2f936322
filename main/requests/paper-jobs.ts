import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Sheet } from '../../contract/paper.ts';
import type { SlipSize } from '../../enrollment/export/slip.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { WrittenFile } from '../export/file-jobs.ts';
import { exportFailed } from './export-failed.ts';

/** A page of the app in a hidden window; both functions print what it shows. */
export interface HiddenPage {
  readonly toPdf: (size: SlipSize) => Promise<Uint8Array>;
  /** Opens the host's print dialog; false if a person cancelled it. */
  readonly toPrinter: (size: SlipSize) => Promise<boolean>;
  /** Rejects if the page is closed before it is drawn. */
  readonly gone: Promise<never>;
  readonly close: () => void;
}

/** Where to print: `file` is null for a printer. */
interface PrintTarget {
  readonly size: SlipSize;
  readonly file: PdfTarget | null;
}

/** A PDF that is to be written. */
export interface PdfTarget {
  readonly path: string;
  /** The SHA-256 of each content that may be replaced; any file by default. */
  readonly replaces?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What was printed: a file, or a job of a printer. */
export type Printed = WrittenFile | 'sent';

/** Print jobs: what the hidden page of each job draws. */
export interface PaperJobs {
  /** Null if a person cancelled. */
  readonly print: (sheet: Sheet, place: PrintTarget) => Promise<Result<Printed | null>>;
  readonly read: (jobId: string) => Result<Sheet>;
  /** Called by the page when it is fully drawn. */
  readonly drawn: (jobId: string) => Result<null>;
}

export interface PaperParts {
  readonly newId: () => string;
  /** Opens the page that draws the sheet of a job. */
  readonly openPage: (jobId: string) => HiddenPage;
  readonly runFile: FileRunner;
}

export function createPaperJobs({ newId, openPage, runFile }: PaperParts): PaperJobs {
  const jobs = new Map<string, { readonly sheet: Sheet; readonly drawn: () => void }>();
  const unknown = () => failed({ kind: 'invalid-request', detail: 'unknown job' });
  return {
    print: async (sheet, place) => {
      const jobId = newId();
      const { promise, resolve } = Promise.withResolvers<void>();
      jobs.set(jobId, { sheet, drawn: resolve });
      try {
        return await printPage({ page: openPage(jobId), drawn: promise, runFile }, place);
      } finally {
        jobs.delete(jobId);
      }
    },
    read: (jobId) => {
      const job = jobs.get(jobId);
      return job ? ok(job.sheet) : unknown();
    },
    drawn: (jobId) => {
      const job = jobs.get(jobId);
      job?.drawn();
      return job ? ok(null) : unknown();
    },
  };
}

/** Settles as the work does, or rejects as soon as the signal is aborted. */
export async function orAborted<Value>(
  signal: AbortSignal | undefined,
  work: Promise<Value>,
): Promise<Value> {
  if (signal === undefined) return work;
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(new Error('cancelled'));
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([work, ended.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Thousands of slips take their time; a page that is not drawn by then never will be. */
const DRAWN_WITHIN_MS = 120_000;

interface PrintedPageParts extends Pick<PaperParts, 'runFile'> {
  readonly page: HiddenPage;
  readonly drawn: Promise<void>;
}

/** Prints a page once it is drawn, and always closes it. */
async function printPage(
  { page, drawn, runFile }: PrintedPageParts,
  { size, file }: PrintTarget,
): Promise<Result<Printed | null>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error('The page was not drawn.')),
    DRAWN_WITHIN_MS,
  );
  try {
    const signal = file?.signal;
    await orAborted(signal, Promise.race([drawn, page.gone, late.promise]));
    if (file === null) return ok((await page.toPrinter(size)) ? 'sent' : null);
    const content = await orAborted(signal, page.toPdf(size));
    const { path, replaces } = file;
    const written = await runFile('content', { path, content, rows: 1, replaces }, signal);
    if (!written.ok) return exportFailed(written);
    const [pdf] = written.value;
    return pdf ? ok(pdf) : failed({ kind: 'print-failed', detail: 'no file' });
  } catch (error) {
    if (file?.signal?.aborted === true) return failed({ kind: 'export-cancelled' });
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'print-failed', detail });
  } finally {
    clearTimeout(timer);
    page.close();
  }
}
