import type { RowFault } from './row-fault.ts';

/** A problem found by a check of the log. Each says what and where. */
export type Finding =
  /** SQLite's own check, in its words. */
  | { readonly kind: 'integrity'; readonly detail: string }
  | { readonly kind: 'foreign-key'; readonly seq: number | null }
  /** A table, index, trigger or view is missing, added or changed. */
  | { readonly kind: 'schema-differs'; readonly name: string }
  /** The rows from `from` to `to` are where the damage begins and ends. */
  | {
      readonly kind: 'bad-row';
      readonly what: RowFault;
      readonly from: number;
      readonly to: number;
    }
  /** The newest rows are missing: the tip knows of them. */
  | { readonly kind: 'cut-off'; readonly from: number; readonly to: number }
  /** The tip has another hash for this row: the log was rewritten or replaced. */
  | { readonly kind: 'tip-differs'; readonly seq: number }
  /** Without the tip file it is unknown whether the newest rows were cut off. */
  | { readonly kind: 'tip-missing' }
  | { readonly kind: 'tip-unreadable' }
  /**
   * The tip file was lost once and restarted at this row: whether earlier rows were cut off is
   * unknown.
   */
  | { readonly kind: 'tip-kept-since'; readonly seq: number };
