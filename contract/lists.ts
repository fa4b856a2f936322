import { z } from 'zod';

import { EXPECTED_FIELDS } from '../enrollment/expected-field.ts';
import type { ListChoice, ListPreview } from '../enrollment/import/expected-preview.ts';
import { LIST_DELIMITERS } from '../enrollment/import/delimited-text.ts';
import type { RecognisedFile } from '../enrollment/import/recognised-file.ts';
import { HIDDEN_ROWS } from '../enrollment/import/list-sheet.ts';
import type { SkippedLine } from '../enrollment/skipped-line.ts';
import { UNKNOWN_POLICIES } from '../enrollment/session.ts';
import { ask } from './ask.ts';
import { id, policyChange, reason, type PolicyChange } from './fields.ts';
import type { ListRefusalView } from './files.ts';

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
const PASTED_LIMIT = 8_000_000;

const serial = z.string().trim().min(1).max(200);
const name = z.string().trim().min(1).max(80);

/** What a person can say that a file is, against what it was taken for. */
const IMPORT_KINDS = ['list', 'intune-devices'] as const;

/** Files that are imported. A draft is the list that was read last; it is not in the log. */
export const listRequests = {
  /** Main asks which file; null if cancelled. */
  chooseImport: ask().answers<OpenedFile | null>(),
  pasteImport: ask({ text: z.string().max(PASTED_LIMIT) }).answers<OpenedFile>(),
  /** Opens the open file as what a person says that it is. */
  importAs: ask({ fileId: id, kind: z.enum(IMPORT_KINDS) }).answers<OpenedFile>(),
  previewList: ask({ draftId: id, choice }).answers<ReadDraft>(),
  /** Null: whichever session is open expects these devices. */
  importList: ask({
    draftId: id,
    choice,
    sessionId: id.nullable(),
    /** What happens from now on to devices on no list; null: the same as before. */
    policy: policyChange.nullable(),
  }).answers<ImportedExpected>(),
  /** `reasonColumn` is the header of the column with the reason. */
  importStops: ask({
    draftId: id,
    choice,
    reasonColumn: header.nullable(),
    reason,
  }).answers<ImportedStops>(),
  /** Closes the open file, and cancels what is still being read of it, so that it is not imported. */
  closeImport: ask().answers<null>(),
  saveMapping: ask({ name, columns: z.record(z.string().max(40), header) }).answers<{
    readonly name: string;
  }>(),
  removeMapping: ask({ name }).answers<null>(),
  /** `isSure`: a person has confirmed that it is a serial. */
  addStop: ask({ serial, reason, isSure: z.boolean().optional() }).answers<{
    readonly serial: string;
  }>(),
  /** Answers with how many were on the list. */
  liftStops: ask({
    serials: z.array(serial).min(1).max(50_000).readonly(),
  }).answers<{ readonly lifted: number }>(),
  /** Of the open session. */
  setUnknownPolicy: ask({ policy: z.enum(UNKNOWN_POLICIES) }).answers<null>(),
  /** Main asks where; null if cancelled. */
  exportMissing: ask({ sessionId: id }).answers<{
    readonly fileName: string;
    readonly rows: number;
  } | null>(),
} as const;

/**
 * The file that a person opened last: what it is, and what is to be done with it. Nothing of it is in
 * the log. `fileId` names it until another one is opened.
 */
export type OpenedFile =
  | {
      readonly kind: 'list';
      readonly fileId: string;
      readonly isPasted: boolean;
      readonly isOfMuster: boolean;
      /** Intune's device list as another program has saved it, which is no evidence. */
      readonly isResaved: boolean;
      readonly draft: ListDraft;
    }
  | {
      readonly kind: 'intune-devices';
      readonly fileId: string;
      readonly fileName: string;
      readonly isPasted: boolean;
      /** The columns by which it is known; empty if a person says what it is. */
      readonly columns: readonly string[];
    }
  /** It is imported elsewhere, or not at all. */
  | {
      readonly kind: 'other';
      readonly fileId: string;
      readonly fileName: string;
      readonly isPasted: boolean;
      readonly file: Extract<RecognisedFile, { readonly kind: 'known' | 'foreign' }>;
    }
  | EndedImport;

/** A list that was opened, or why it was not. */
export type ReadDraft = { readonly kind: 'draft'; readonly draft: ListDraft } | EndedImport;

/** An opened list, waiting for a person to say how to read it. */
export interface ListDraft {
  readonly draftId: string;
  /** Without folder. */
  readonly fileName: string;
  readonly preview: ListPreview;
}

/** The result of an import. */
export type ImportedExpected =
  | {
      readonly kind: 'imported';
      readonly importId: string;
      readonly taken: number;
      readonly total: number;
      readonly policy: PolicyChange | null;
      /** The target that the session got from it; null where it has another or none. */
      readonly target: number | null;
      /** All skipped lines. */
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

/** Nothing of the list was logged. */
export type EndedImport =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: ListRefusalView };
