import type { ImportedExpected, ImportedStops } from '../../contract/lists.ts';
import type { SkippedLine } from '../../enrollment/skipped-line.ts';
import type { ListsPart } from '../state/lists-part.ts';

/** What was logged of a list. */
export type DoneImport = Extract<ImportedExpected | ImportedStops, { kind: 'imported' }>;

/** What the right side shows, unless a draft is open. */
export type ListsView =
  | { readonly kind: ListsPart }
  | {
      readonly kind: 'import';
      readonly importId: string;
      /** All skipped rows, right after the import. */
      readonly skipped?: readonly SkippedLine[];
    }
  | { readonly kind: 'stopped'; readonly result: Extract<ImportedStops, { kind: 'imported' }> };
