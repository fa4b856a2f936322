/** What ends a line or a cell wherever text is split, and other characters that nobody sees: each becomes a blank. */
const BREAK = /\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu;

/**
 * The places where a spreadsheet may find a formula: the start of the text, and after each character
 * that some spreadsheet takes for the end of a cell, since those of half of Europe split at `;` what was
 * written with commas. Quotes may stand before the formula, because only those at the start of a cell of
 * that spreadsheet count there. First characters by OWASP CSV Injection and ASVS 5.0 1.2.10, with the
 * full-width forms; the apostrophe is among them so that taking one away restores the text.
 */
const RISKY = /(?<=^|[,;|])(?='|[\s"]*[=+\-@＝＋－＠])/gu;

/** Nearly every text: a Latin letter or digit first, and nothing that ends a line or a cell. */
const PLAIN = /^[0-9A-Za-z][^\p{Cc}\p{Zl}\p{Zp},;|]*$/u;

/**
 * Text on one line that no spreadsheet runs, whichever separator it splits at: an apostrophe stands
 * before what it might run. Only for files that a person opens; a machine that imports the file would
 * keep the apostrophe as part of the value.
 */
export const guardFormula = (text: string): string =>
  PLAIN.test(text) ? text : text.replaceAll(BREAK, ' ').replaceAll(RISKY, "'");
