/** Why a workbook is not read, or not to its end. */
export type WorkbookFault =
  | { readonly kind: 'broken-workbook'; readonly detail: string }
  | {
      readonly kind: 'unpacks-too-large' | 'too-many-strings' | 'too-much-text';
      readonly limit: number;
    }
  | { readonly kind: 'all-sheets-hidden'; readonly headers: readonly string[] }
  /** `header` is the name that was asked for, `headers` those that are there. */
  | {
      readonly kind: 'sheet-missing';
      readonly header: string;
      readonly headers: readonly string[];
    }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly limit: number };

/** Ends the reading of a workbook from inside its parsers. */
export class WorkbookRefused extends Error {
  readonly fault: WorkbookFault;
  constructor(fault: WorkbookFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** The end of a workbook that is not as it should be. */
export const broken = (detail: string): WorkbookRefused =>
  new WorkbookRefused({ kind: 'broken-workbook', detail });
