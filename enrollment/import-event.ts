import type { ExpectedRow } from './expected-row.ts';
import type { ImportFindings } from './import-findings.ts';
import type { SkippedLine } from './skipped-line.ts';

/**
 * Imported files. All rows of one import are written in one transaction; an import that is undone
 * stays on record but no longer counts.
 */
export type ImportEvent =
  | {
      /** A list was imported; what it says of devices follows in the same transaction. */
      readonly kind: 'list-imported';
      readonly importId: string;
      readonly list: ImportedList;
      readonly file: ImportedFile;
    }
  | {
      /** A chunk of an expected list, at most 500 rows. */
      readonly kind: 'expected-listed';
      readonly importId: string;
      readonly rows: readonly ExpectedRow[];
    }
  | { readonly kind: 'import-undone'; readonly importId: string };

/** Where an import came from and what was skipped. */
export interface ImportedFile {
  /** Without folder. */
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
  /** When the file was last changed, UTC ms. */
  readonly fileDateMs: number;
  /** Data rows in the file, imported or not. */
  readonly rows: number;
  readonly taken: number;
  /** The first ones; `rows - taken` counts them all. */
  readonly skipped: readonly SkippedLine[];
}

/** The kind of list, and what it found. */
export type ImportedList =
  | { readonly kind: 'intune-devices'; readonly findings: ImportFindings }
  | {
      readonly kind: 'expected';
      /** The session that expects these devices; null for any. */
      readonly sessionId: string | null;
      /** The headers that were read, by field. */
      readonly columns: Readonly<Record<string, string>>;
    };
