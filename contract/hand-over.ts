import { z } from 'zod';

import { FORMAT_IDS } from '../enrollment/export/formats/format.ts';
import { SLIP_SIZES } from '../enrollment/export/slip.ts';
import type { HandOverFile } from '../enrollment/hand-over.ts';
import { ask } from './ask.ts';
import type { Failure } from './failure.ts';
import { closeKinds, id } from './fields.ts';
import { exportNumber, orderOptions } from './files.ts';

const file = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('export'), format: z.enum(FORMAT_IDS), options: orderOptions }),
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('slips'), size: z.enum(SLIP_SIZES) }),
]) satisfies z.ZodType<HandOverFile>;

const nameOf = (one: HandOverFile): string => (one.kind === 'export' ? one.format : one.kind);

const files = z
  .array(file)
  .max(FORMAT_IDS.length + 2)
  .refine((all) => new Set(all.map(nameOf)).size === all.length)
  .readonly();

/** Handing a session over: all its files at once, and then closing it. */
export const handOverRequests = {
  getHandOver: ask({ sessionId: id }).answers<HandOverView>(),
  /** Main asks for the folder, and remembers it and the files for the profile; null if cancelled. */
  chooseHandOverFolder: ask({ sessionId: id, files }).answers<{ readonly name: string } | null>(),
  /**
   * Writes the files and, with `closes`, closes the session if all of them were written; its report
   * is written once it is closed. `despite` are the concerns that the page has shown. Null if no
   * folder was chosen.
   */
  handOver: ask({
    sessionId: id,
    files: files.refine((all) => all.length > 0),
    closes: z.boolean(),
    despite: closeKinds,
  }).answers<HandedOver | null>(),
  cancelHandOver: ask().answers<null>(),
  /** Shows a file that was handed over in the file manager. */
  showFile: ask({ number: exportNumber }).answers<null>(),
  /** Begins to drag such a file out of the window. */
  dragFile: ask({ number: exportNumber }).answers<null>(),
} as const;

/** How a session is handed over, and what of it was. */
export interface HandOverView {
  readonly files: readonly HandOverFile[];
  /** Without its path; null until one is chosen. */
  readonly folderName: string | null;
  /** The newest of each file, oldest first. */
  readonly written: readonly HandedOverFile[];
}

/** One file that was handed over. */
export interface HandedOverFile {
  readonly number: number;
  /** A format, `report` or `slips`. */
  readonly format: string;
  readonly fileName: string;
  readonly rows: number;
  /** UTC ms. */
  readonly atMs: number;
}

/** What came of a hand-over. Files that were not written can be asked for again. */
export interface HandedOver {
  readonly written: readonly HandedOverFile[];
  readonly failed: readonly { readonly fileName: string; readonly failure: Failure }[];
  readonly isClosed: boolean;
  /** Why it was not closed although all files but its report were written. */
  readonly notClosed: Failure | null;
}
