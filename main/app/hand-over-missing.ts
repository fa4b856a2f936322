import { basename } from 'node:path';

import { failed, ok } from '../../contract/failure.ts';
import type { MissingPage } from '../../contract/lists.ts';
import { missingCsv } from '../../enrollment/export/missing-csv.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { Bench } from '../bench/bench.ts';
import { missingOf } from '../bench/missing-list.ts';
import { writeFile } from '../export/write-file.ts';
import type { ListHandlers } from '../ipc/request-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import type { HiddenPage } from './slips.ts';

/** The missing list of a session as a file and on paper. */
export type MissingHandOver = Pick<
  ListHandlers,
  'exportMissing' | 'printMissing' | 'readMissingPage' | 'missingDrawn'
>;

export interface HandOverParts {
  readonly bench: Pick<Bench, 'view' | 'readSession'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** Opens `missing.html` for a job. */
  readonly openPage: (jobId: string) => HiddenPage;
}

interface Job {
  readonly page: MissingPage;
  readonly drawn: () => void;
}

const CSV = { name: 'CSV', extensions: ['csv'] } as const;
const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

export function createMissingHandOver(parts: HandOverParts): MissingHandOver {
  const { bench, dialogs } = parts;
  const jobs = new Map<string, Job>();
  const unknown = () => failed({ kind: 'invalid-request', detail: 'unknown job' });
  return {
    exportMissing: async ({ sessionId }) => {
      const found = missingOf(bench, sessionId);
      if (found === null) return failed({ kind: 'unknown-session' });
      const { missing, session } = found;
      const path = await dialogs.save(`${plainName(session.name)} missing.csv`, CSV);
      if (path === null) return ok(null);
      const rows = missing.length;
      const written = writeFile(path, [{ part: 1, content: missingCsv(missing), rows }]);
      if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
      return ok({ fileName: basename(path), rows });
    },
    printMissing: async ({ sessionId, to }) => {
      const found = missingOf(bench, sessionId);
      if (found === null) return failed({ kind: 'unknown-session' });
      const { session, standing, missing } = found;
      const name = `${plainName(session.name)} missing.pdf`;
      const path = to === 'pdf' ? await dialogs.save(name, PDF) : null;
      if (to === 'pdf' && path === null) return ok(null);
      const page = {
        sessionName: session.name,
        ...{ expected: standing?.expected ?? 0, missing, madeAtMs: parts.nowMs() },
      };
      return drawAndPrint(parts, jobs, page, path);
    },
    readMissingPage: ({ jobId }) => {
      const job = jobs.get(jobId);
      return job ? ok(job.page) : unknown();
    },
    missingDrawn: ({ jobId }) => {
      const job = jobs.get(jobId);
      job?.drawn();
      return job ? ok(null) : unknown();
    },
  };
}

async function drawAndPrint(
  { openPage, newId }: HandOverParts,
  jobs: Map<string, Job>,
  page: MissingPage,
  path: string | null,
) {
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
