/**
 * First characters that may make a spreadsheet run a cell: OWASP CSV Injection and ASVS 5.0 1.2.10,
 * with the full-width forms and blanks before them. The apostrophe is among them so that the guard
 * can be undone exactly.
 */
const RISKY_START = /^(?:'|[\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])/u;

/**
 * Puts an apostrophe before text that a spreadsheet might run. Only for files that a person opens;
 * a machine that imports the file would keep the apostrophe as part of the value.
 */
export function guardFormula(text: string): string {
  return RISKY_START.test(text) ? `'${text}` : text;
}

/** The text that {@link guardFormula} was given. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
