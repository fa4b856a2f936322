/** A sheet of a workbook with rows; other kinds, such as charts, have none. */
export interface ListSheet {
  readonly name: string;
  /** Not visible to someone who opens the workbook. */
  readonly isHidden: boolean;
}

/** How to treat rows that a filter or a person has hidden in a workbook. */
export const HIDDEN_ROWS = ['leave', 'take'] as const;
export type HiddenRows = (typeof HIDDEN_ROWS)[number];

/** Which part of a workbook is read; a text list has only one. */
export interface SheetChoice {
  /** By name; if omitted, the first visible one with rows. */
  readonly sheet?: string | undefined;
  /** If omitted, no decision has been made, and a list with such rows is not imported. */
  readonly hiddenRows?: HiddenRows | undefined;
}

/** What a workbook contains besides the imported rows. */
export interface WorkbookView {
  readonly sheets: readonly ListSheet[];
  /** The one that is read. */
  readonly sheet: string;
  /** Hidden rows with text, not counting the header row. */
  readonly hiddenRows: number;
  /** Headers of its hidden columns. */
  readonly hiddenColumns: readonly string[];
}
