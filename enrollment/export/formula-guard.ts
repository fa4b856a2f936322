/**
 * Everything that ends a line or a cell wherever text is split, and other invisible characters:
 * each becomes a space.
 */
const BREAK = /\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu;

/**
 * The places where a spreadsheet may find a formula: the start of the text, and after each
 * character that some spreadsheet treats as a cell separator (in much of Europe, files written with
 * commas are split at `;`). Quotes may precede the formula, because such a spreadsheet only
 * recognises them at the start of a cell. First characters by OWASP CSV Injection and ASVS 5.0
 * 1.2.10, with the full-width forms; the apostrophe is included so that removing one restores the
 * text.
 */
const RISKY = /(?<=^|[,;|])(?='|[\s"]*[=+\-@＝＋－＠])/gu;

/** Nearly every text: a Latin letter or digit first, and nothing that ends a line or a cell. */
const PLAIN = /^[0-9A-Za-z][^\p{Cc}\p{Zl}\p{Zp},;|]*$/u;

/**
 * Single-line text that no spreadsheet evaluates, whichever separator it splits at: an apostrophe
 * precedes anything that could be evaluated. Only for files that a person opens; an importing
 * program would keep the apostrophe as part of the value.
 */
export const guardFormula = (text: string): string =>
  PLAIN.test(text) ? text : text.replaceAll(BREAK, ' ').replaceAll(RISKY, "'");
