/**
 * First characters that may make a spreadsheet run a cell: OWASP CSV Injection and ASVS 5.0 1.2.10,
 * with the full-width forms and blanks before them. The apostrophe is among them so that whoever
 * takes the first one away has the exact text.
 */
const RISKY_START = /^(?:'|[\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])/u;

/**
 * Puts an apostrophe before text that a spreadsheet might run. Only for files that a person opens;
 * a machine that imports the file would keep the apostrophe as part of the value.
 */
export function guardFormula(text: string): string {
  return isPlainStart(text.charCodeAt(0)) || !RISKY_START.test(text) ? text : `'${text}`;
}

/** A Latin letter or digit; spares the pattern for nearly every cell. */
const isPlainStart = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a);
