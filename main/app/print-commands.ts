import type { CommandSheetOutputs } from '../../contract/command-sheet.ts';
import { ok, type Result } from '../../contract/failure.ts';
import type { RequestInput } from '../../contract/requests.ts';
import { commandSheet as words } from '../../words/en/scan.ts';
import type { Dialogs } from './dialogs.ts';
import { createPaperJobs, type PaperParts } from './paper-jobs.ts';
import { askPlace } from './print-place.ts';

/** The sheet of command barcodes, drawn on a page that nobody sees. */
export interface CommandPrinting {
  readonly print: (
    input: RequestInput<'printCommandSheet'>,
  ) => Promise<Result<CommandSheetOutputs['printCommandSheet']>>;
  readonly drawn: (jobId: string) => Result<null>;
}

/** @param parts `openPage` opens `commands.html`, which asks for what it draws itself. */
export function createCommandPrinting(
  parts: PaperParts & { readonly dialogs: Dialogs },
): CommandPrinting {
  const jobs = createPaperJobs<null>(parts);
  return {
    drawn: jobs.drawn,
    print: async ({ size, to }) => {
      const place = await askPlace(parts.dialogs, { to, size, fileName: words.fileName });
      return place ? jobs.print(null, place) : ok(null);
    },
  };
}
