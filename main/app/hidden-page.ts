import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { SlipSize } from '../../enrollment/slip.ts';
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

/** Where a print goes: `path` is null for a printer. */
export interface PrintPlace {
  readonly size: SlipSize;
  readonly path: string | null;
}

/** What was printed, or null when a person cancelled; no file name for a printer. */
export type PrintedPage = { readonly fileName: string | null } | null;

const PDF = { name: 'PDF', extensions: ['pdf'] } as const;

/** Asks where the PDF is to go; null when a person cancelled. */
export async function askPlace(
  dialogs: Pick<Dialogs, 'save'>,
  { to, size, fileName }: { to: 'printer' | 'pdf'; size: SlipSize; fileName: string },
): Promise<PrintPlace | null> {
  if (to === 'printer') return { size, path: null };
  const path = await dialogs.save(fileName, PDF);
  return path === null ? null : { size, path };
}

/** Prints a page once it is drawn, and closes it whatever happens. */
export async function printPage(
  page: HiddenPage,
  drawn: Promise<void>,
  { size, path }: PrintPlace,
): Promise<Result<PrintedPage>> {
  try {
    await Promise.race([drawn, page.gone]);
    if (path === null) return ok((await page.toPrinter(size)) ? { fileName: null } : null);
    const written = writeFile(path, [{ part: 1, content: await page.toPdf(size), rows: 1 }]);
    if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
    return ok({ fileName: basename(path) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'print-failed', detail });
  } finally {
    page.close();
  }
}
