const MONTH = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';

/** What a spreadsheet would turn a value into. */
export type SpreadsheetRisk = 'scientific' | 'leading-zero' | 'long-number' | 'date';

const RISKS: readonly (readonly [SpreadsheetRisk, RegExp])[] = [
  ['scientific', /^\d+(?:\.\d*)?E[+-]?\d+$/i],
  ['leading-zero', /^0\d+$/],
  ['long-number', /^\d{12,}$/],
  ['date', new RegExp(`^(?:(?:${MONTH})\\d{1,2}|\\d{1,2}(?:${MONTH})\\d*)$`, 'i')],
];

/**
 * Why a spreadsheet would change this value on opening a CSV file, or null. Quoting does not
 * prevent it; only an .xlsx file with text cells does.
 */
export function spreadsheetRisk(value: string): SpreadsheetRisk | null {
  return RISKS.find(([, pattern]) => pattern.test(value))?.[0] ?? null;
}

/** A serial that would be changed. */
export interface RiskySerial {
  readonly serial: string;
  readonly risk: SpreadsheetRisk;
}

/** The serials that a spreadsheet would change, each once, in row order. */
export function riskySerials(
  rows: Iterable<{ readonly serial: string | null }>,
): readonly RiskySerial[] {
  const found = new Map<string, RiskySerial>();
  for (const { serial } of rows) {
    const risk = serial === null ? null : spreadsheetRisk(serial);
    if (serial !== null && risk !== null) found.set(serial, { serial, risk });
  }
  return [...found.values()];
}
