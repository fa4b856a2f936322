import { z } from 'zod';

import { EXPECTED_FIELDS } from '../enrollment/intake/expected-field.ts';
import type { ExpectedRow } from '../enrollment/intake/expected-row.ts';
import type { ListChoice, ListPreview } from '../enrollment/intake/expected-preview.ts';
import { LIST_DELIMITERS } from '../enrollment/intake/expected-text.ts';
import { HIDDEN_ROWS } from '../enrollment/intake/list-sheet.ts';
import type { SkippedLine } from '../enrollment/intake/skipped-line.ts';
import { UNKNOWN_POLICIES } from '../enrollment/session.ts';
import { id, reason } from './fields.ts';
import type { ListRefusalView } from './files.ts';

/** What the window may ask about lists: what is to come, and what must not pass. */

const header = z.string().min(1).max(500);
const columns = z.partialRecord(z.enum(EXPECTED_FIELDS), header);

const choice = z.strictObject({
  columns,
  headerLine: z.number().int().min(1).nullable(),
  delimiter: z.enum(LIST_DELIMITERS).nullable(),
  takesUnclear: z.boolean(),
  sheet: z.string().max(500).optional(),
  hiddenRows: z.enum(HIDDEN_ROWS).optional(),
}) satisfies z.ZodType<ListChoice>;

/** Most characters of a pasted list: 50,000 rows of 150 characters. */
export const PASTED_LIMIT = 8_000_000;

const serial = z.string().trim().min(1).max(200);
const name = z.string().trim().min(1).max(80);

/** Inputs of those requests. A draft is the list that was read last; it is in no log. */
export const listInputs = {
  /** Main asks which file. */
  chooseList: z.undefined(),
  pasteList: z.strictObject({ text: z.string().max(PASTED_LIMIT) }),
  previewList: z.strictObject({ draftId: id, choice }),
  /** Null: whichever session is open waits for these devices. */
  importList: z.strictObject({ draftId: id, choice, sessionId: id.nullable() }),
  /** `reasonColumn` is the header of the column that says why. */
  importStops: z.strictObject({ draftId: id, choice, reasonColumn: header.nullable(), reason }),
  /** Ends what is read of a list, or forgets the draft when nothing is. */
  cancelList: z.undefined(),
  saveMapping: z.strictObject({ name, columns: z.record(z.string().max(40), header) }),
  removeMapping: z.strictObject({ name }),
  /** `isSure`: a person was asked whether it is a serial. */
  addStop: z.strictObject({ serial, reason, isSure: z.boolean().optional() }),
  liftStops: z.strictObject({ serials: z.array(serial).min(1).max(50_000).readonly() }),
  /** Of the open session. */
  setUnknownPolicy: z.strictObject({ policy: z.enum(UNKNOWN_POLICIES) }),
  /** Main asks where. */
  exportMissing: z.strictObject({ sessionId: id }),
  printMissing: z.strictObject({ sessionId: id, to: z.enum(['printer', 'pdf']) }),
  /** What the page of a missing list draws, and that it has drawn it. */
  readMissingPage: z.strictObject({ jobId: id }),
  missingDrawn: z.strictObject({ jobId: id }),
} as const;

/** What those requests answer with. */
export interface ListOutputs {
  /** Null when no file was chosen. */
  readonly chooseList: ReadDraft | null;
  readonly pasteList: ReadDraft;
  readonly previewList: ReadDraft;
  readonly importList: ImportedExpected;
  readonly importStops: ImportedStops;
  readonly cancelList: null;
  readonly saveMapping: { readonly name: string };
  readonly removeMapping: null;
  readonly addStop: { readonly serial: string };
  /** How many were on the list. */
  readonly liftStops: { readonly lifted: number };
  readonly setUnknownPolicy: null;
  /** Null when no file was chosen. */
  readonly exportMissing: { readonly fileName: string; readonly rows: number } | null;
  readonly printMissing: { readonly fileName: string | null } | null;
  readonly readMissingPage: MissingPage;
  readonly missingDrawn: null;
}

/** What is missing of a session at one moment, as a hand-over. */
export interface MissingPage {
  readonly sessionName: string;
  readonly expected: number;
  readonly missing: readonly ExpectedRow[];
  /** UTC ms. */
  readonly madeAtMs: number;
}

/** A list that was opened, or why it was not. */
export type ReadDraft = { readonly kind: 'draft'; readonly draft: ListDraft } | EndedImport;

/** A list that was opened and waits for a person to say how it is read. */
export interface ListDraft {
  readonly draftId: string;
  /** Without folder. */
  readonly fileName: string;
  readonly preview: ListPreview;
}

/** What became of an import. */
export type ImportedExpected =
  | {
      readonly kind: 'imported';
      readonly importId: string;
      readonly taken: number;
      readonly total: number;
      /** All that were passed over. */
      readonly skipped: readonly SkippedLine[];
    }
  | EndedImport;

export type ImportedStops =
  | {
      readonly kind: 'imported';
      /** Serials that were not on the stop list before. */
      readonly added: readonly string[];
      readonly taken: number;
      readonly total: number;
      readonly skipped: readonly SkippedLine[];
    }
  | EndedImport;

/** Nothing of the list was written down. */
export type EndedImport =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: ListRefusalView };
