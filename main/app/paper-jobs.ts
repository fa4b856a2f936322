import { failed, ok, type Result } from '../../contract/failure.ts';
import { printPage, type HiddenPage, type PrintedPage, type PrintPlace } from './hidden-page.ts';

/** Sheets of one kind on their way to paper: what the hidden page of each job draws. */
export interface PaperJobs<Sheet> {
  readonly print: (sheet: Sheet, place: PrintPlace) => Promise<Result<PrintedPage>>;
  readonly read: (jobId: string) => Result<Sheet>;
  /** The page says that all of it is drawn. */
  readonly drawn: (jobId: string) => Result<null>;
}

export interface PaperParts {
  readonly newId: () => string;
  /** Opens the page that draws the sheet of a job. */
  readonly openPage: (jobId: string) => HiddenPage;
}

export function createPaperJobs<Sheet>({ newId, openPage }: PaperParts): PaperJobs<Sheet> {
  const jobs = new Map<string, { readonly sheet: Sheet; readonly drawn: () => void }>();
  const unknown = () => failed({ kind: 'invalid-request', detail: 'unknown job' });
  return {
    print: async (sheet, place) => {
      const jobId = newId();
      const { promise, resolve } = Promise.withResolvers<void>();
      jobs.set(jobId, { sheet, drawn: resolve });
      try {
        return await printPage(openPage(jobId), promise, place);
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
