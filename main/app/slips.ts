import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { PrintedSlips, RequestInput } from '../../contract/requests.ts';
import type { SlipSize } from '../../enrollment/slip.ts';
import { slips as words } from '../../words/en/slips.ts';
import type { SlipJob, SlipJobs } from '../bench/slip-jobs.ts';
import { writeFile } from '../export/write-file.ts';
import type { Dialogs } from './dialogs.ts';

/** A hidden window with a page of the app; both print what it shows. */
export interface HiddenPage {
  readonly toPdf: (size: SlipSize) => Promise<Uint8Array>;
  /** Opens the host's print dialog; false when a person cancelled it. */
  readonly toPrinter: (size: SlipSize) => Promise<boolean>;
  /** Rejects when the page went away before it was drawn. */
  readonly gone: Promise<never>;
  readonly close: () => void;
}

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
  const path = to === 'pdf' ? await dialogs.save(words.fileName, PDF) : null;
  if (to === 'pdf' && path === null) {
    begun.value.end();
    return ok(null);
  }
  const page = openPage(begun.value.jobId);
  try {
    await Promise.race([begun.value.drawn, page.gone]);
    return path === null
      ? await toPrinter(page, begun.value, size)
      : await toFile(page, begun.value, size, path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'print-failed', detail });
  } finally {
    page.close();
    begun.value.end();
  }
}

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

async function toFile(
  page: HiddenPage,
  { slips, leftOut, held }: SlipJob,
  size: SlipSize,
  path: string,
): Promise<Result<PrintedSlips>> {
  const written = writeFile(path, [{ part: 1, content: await page.toPdf(size), rows: slips }]);
  if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
  return ok({ slips, leftOut, held, fileName: basename(path) });
}

async function toPrinter(
  page: HiddenPage,
  { slips, leftOut, held }: SlipJob,
  size: SlipSize,
): Promise<Result<PrintedSlips | null>> {
  return ok((await page.toPrinter(size)) ? { slips, leftOut, held, fileName: null } : null);
}
