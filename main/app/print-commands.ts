import { basename } from 'node:path';

import type { CommandSheetOutputs } from '../../contract/command-sheet.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { commandSheet as words } from '../../words/en/scan.ts';
import { writeFile } from '../export/write-file.ts';
import type { Dialogs } from './dialogs.ts';
import type { HiddenPage } from './slips.ts';

type Printed = Promise<Result<CommandSheetOutputs['printCommandSheet']>>;

/** The sheet of command barcodes, drawn on a page that nobody sees. */
export interface CommandPrinting {
  readonly print: (input: RequestInput<'printCommandSheet'>) => Printed;
  /** The page says that all of it is drawn. */
  readonly drawn: (jobId: string) => Result<null>;
}

interface CommandPrintingParts {
  readonly dialogs: Dialogs;
  readonly newId: () => string;
  /** Opens `commands.html` for a job. */
  readonly openPage: (jobId: string) => HiddenPage;
}

export function createCommandPrinting({
  dialogs,
  newId,
  openPage,
}: CommandPrintingParts): CommandPrinting {
  const jobs = new Map<string, () => void>();
  const drawPage = async (jobId: string): Promise<HiddenPage> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    jobs.set(jobId, resolve);
    const page = openPage(jobId);
    try {
      await Promise.race([promise, page.gone]);
    } catch (error) {
      page.close();
      throw error;
    } finally {
      jobs.delete(jobId);
    }
    return page;
  };
  return {
    drawn: (jobId) => {
      const drawn = jobs.get(jobId);
      drawn?.();
      return drawn ? ok(null) : failed({ kind: 'invalid-request', detail: 'unknown job' });
    },
    print: async ({ size, to }) => {
      const path = to === 'pdf' ? await dialogs.save(words.fileName, PDF) : null;
      if (to === 'pdf' && path === null) return ok(null);
      try {
        const page = await drawPage(newId());
        return await printed(page, size, path).finally(() => page.close());
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return failed({ kind: 'print-failed', detail });
      }
    },
  };
}

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

async function printed(page: HiddenPage, size: 'a4' | 'letter', path: string | null): Printed {
  if (path === null) return ok((await page.toPrinter(size)) ? { fileName: null } : null);
  const written = writeFile(path, [{ part: 1, content: await page.toPdf(size), rows: 1 }]);
  if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
  return ok({ fileName: basename(path) });
}
