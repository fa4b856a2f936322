import { ok, type Result } from '../../contract/failure.ts';
import type { PrintedSlips, RequestInput } from '../../contract/requests.ts';
import { slips as words } from '../../words/en/slips.ts';
import type { SlipJobs } from '../bench/slip-jobs.ts';
import type { Dialogs } from './dialogs.ts';
import { askPlace, printPage, type HiddenPage } from './hidden-page.ts';

export interface SlipPrinting {
  readonly jobs: SlipJobs;
  readonly dialogs: Dialogs;
  /** Opens `slip.html` for a job. */
  readonly openPage: (jobId: string) => HiddenPage;
}

/** Draws the slips of these devices on a hidden page and prints it; null when a person cancelled. */
export async function printSlips(
  { jobs, dialogs, openPage }: SlipPrinting,
  { sessionId, deviceKeys, size, to }: RequestInput<'printSlips'>,
): Promise<Result<PrintedSlips | null>> {
  const begun = jobs.begin({ sessionId, deviceKeys, size });
  if (!begun.ok) return begun;
  const { jobId, drawn, slips, leftOut, held, end } = begun.value;
  try {
    const place = await askPlace(dialogs, { to, size, fileName: words.fileName });
    if (place === null) return ok(null);
    const printed = await printPage(openPage(jobId), drawn, place);
    if (!printed.ok) return printed;
    return ok(printed.value && { slips, leftOut, held, ...printed.value });
  } finally {
    end();
  }
}
