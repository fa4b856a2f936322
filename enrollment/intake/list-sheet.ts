/** A sheet of a workbook with rows; other kinds, such as charts, have none. */
export interface ListSheet {
  readonly name: string;
  /** Who opens the workbook does not see it. */
  readonly isHidden: boolean;
}

/** What becomes of rows that a filter or a person has hidden in a workbook. */
export const HIDDEN_ROWS = ['leave', 'take'] as const;
export type HiddenRows = (typeof HIDDEN_ROWS)[number];

/** Which part of a workbook is read; a list of text has only one. */
export interface SheetChoice {
  /** By its name; left out, the first one with rows that is not hidden. */
  readonly sheet?: string | undefined;
  /** Left out, nobody has said it yet, and a list with such rows is not taken. */
  readonly hiddenRows?: HiddenRows | undefined;
}

/** What a workbook has beside the rows that are read from it. */
export interface WorkbookView {
  readonly sheets: readonly ListSheet[];
  /** The one that is read. */
  readonly sheet: string;
  /** Rows of it with text that are hidden, without the one of the headers. */
  readonly hiddenRows: number;
  /** Headers of its hidden columns. */
  readonly hiddenColumns: readonly string[];
}
