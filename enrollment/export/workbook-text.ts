/** Maximum text length of a workbook cell, UTF-16 units. */
const WORKBOOK_CELL_LIMIT = 32_767;

/** What XML cannot contain: control characters, lone surrogates and the two non-characters. */
const NOT_XML =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text as a workbook can hold it: characters that XML forbids become U+FFFD, and long text is cut.
 * Office Open XML reads `_x000D_` as a character, so a carriage return is written that way (XML
 * would turn it into a line feed), and text that only looks like such a code is escaped.
 */
export function workbookText(text: string): string {
  return text
    .slice(0, WORKBOOK_CELL_LIMIT)
    .replaceAll(NOT_XML, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_');
}
