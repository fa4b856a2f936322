import type { Delimiter } from '../export-order.ts';

/** How a delimited file is written; records always end with CRLF (RFC 4180). */
export interface Dialect {
  readonly delimiter: Delimiter;
  /**
   * Whether the file begins with a UTF-8 byte order mark, which spreadsheets need to recognise
   * UTF-8.
   */
  readonly bom: boolean;
}

/** What importers expect: commas, no byte order mark. */
export const IMPORT_DIALECT: Dialect = { delimiter: ',', bom: false };
/** What spreadsheets expect: commas and a byte order mark. */
export const PERSON_DIALECT: Dialect = { delimiter: ',', bom: true };

/** One record with its CRLF; a field is quoted only if RFC 4180 requires it. */
export function csvRecord(fields: readonly string[], delimiter: Delimiter): string {
  const unit = delimiter.charCodeAt(0);
  return recordOf(
    fields.map((field) => csvField(field, unit)),
    delimiter,
  );
}

/**
 * A record of already quoted fields. A record of one empty field would be an empty line, which
 * readers skip.
 */
export function recordOf(fields: readonly string[], delimiter: Delimiter): string {
  const text = fields.join(delimiter);
  return text === '' ? '""\r\n' : `${text}\r\n`;
}

/** A field as it stands in a record; `delimiter` is its UTF-16 unit. */
export const csvField = (field: string, delimiter: number): string =>
  needsQuotes(field, delimiter) ? quoted(field) : field;

/** What comes before the first record: the byte order mark or nothing. */
export const fileStart = (dialect: Dialect): string => (dialect.bom ? '\uFEFF' : '');

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A plain loop: for short fields it is several times as fast as a pattern. */
function needsQuotes(field: string, delimiter: number): boolean {
  for (let index = 0; index < field.length; index += 1) {
    const unit = field.charCodeAt(index);
    if (unit === delimiter || unit === QUOTE) return true;
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) return true;
  }
  return false;
}
