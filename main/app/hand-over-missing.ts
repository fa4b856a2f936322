import { basename } from 'node:path';

import { failed, ok } from '../../contract/failure.ts';
import type { MissingPage } from '../../contract/lists.ts';
import { missingCsv } from '../../enrollment/export/missing-csv.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import type { Bench } from '../bench/bench.ts';
import { missingOf } from '../bench/missing-list.ts';
import { notWritten } from '../export/not-written.ts';
import type { ListHandlers } from '../ipc/request-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import { createPaperJobs, type PaperParts } from './paper-jobs.ts';
import { askPlace } from './print-place.ts';

/** The missing list of a session as a file and on paper. */
export type MissingHandOver = Pick<
  ListHandlers,
  'exportMissing' | 'printMissing' | 'readMissingPage' | 'missingDrawn'
>;

/** `openPage` opens `missing.html`. */
export interface HandOverParts extends PaperParts {
  readonly bench: Pick<Bench, 'view' | 'readSession'>;
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly nowMs: () => number;
}

const CSV = { name: 'CSV', extensions: ['csv'] } as const;

export function createMissingHandOver(parts: HandOverParts): MissingHandOver {
  const { bench, dialogs, runFile } = parts;
  const jobs = createPaperJobs<MissingPage>(parts);
  return {
    exportMissing: async ({ sessionId }) => {
      const found = missingOf(bench, sessionId);
      if (found === null) return failed({ kind: 'unknown-session' });
      const { missing, session } = found;
      const path = await dialogs.save(`${plainName(session.name)} missing.csv`, CSV);
      if (path === null) return ok(null);
      const rows = missing.length;
      const content = missingCsv(missing);
      const written = await runFile('content', { path, content, rows });
      if (!written.ok) return notWritten(written);
      return ok({ fileName: basename(path), rows });
    },
    printMissing: async ({ sessionId, to }) => {
      const found = missingOf(bench, sessionId);
      if (found === null) return failed({ kind: 'unknown-session' });
      const { session, standing, missing } = found;
      const fileName = `${plainName(session.name)} missing.pdf`;
      const place = await askPlace(dialogs, { to, size: 'a4', fileName });
      if (place === null) return ok(null);
      const sheet = {
        sessionName: session.name,
        ...{ expected: standing?.expected ?? 0, missing, madeAtMs: parts.nowMs() },
      };
      return jobs.print(sheet, place);
    },
    readMissingPage: ({ jobId }) => jobs.read(jobId),
    missingDrawn: ({ jobId }) => jobs.drawn(jobId),
  };
}
