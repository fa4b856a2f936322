/** How a delimited file is written; records always end with CRLF (RFC 4180). */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Whether the file begins with a UTF-8 byte order mark, which spreadsheets need to read UTF-8. */
  readonly bom: boolean;
}

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What importers expect: commas, no byte order mark. */
export const IMPORT_DIALECT: Dialect = { delimiter: ',', bom: false };
/** What spreadsheets expect: commas and a byte order mark. */
export const PERSON_DIALECT: Dialect = { delimiter: ',', bom: true };

const NEEDS_QUOTES: Readonly<Record<Delimiter, RegExp>> = {
  ',': /[",\r\n]/,
  ';': /[";\r\n]/,
  '\t': /["\t\r\n]/,
};

/** One record with its CRLF; a field is quoted only where RFC 4180 asks for it. */
export function csvRecord(fields: readonly string[], delimiter: Delimiter): string {
  const pattern = NEEDS_QUOTES[delimiter];
  let record = '';
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (index > 0) record += delimiter;
    record += pattern.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  }
  // A record of one empty field would be an empty line, which readers skip.
  return record === '' ? '""\r\n' : `${record}\r\n`;
}

/** What stands before the first record: the byte order mark or nothing. */
export const fileStart = (dialect: Dialect): string => (dialect.bom ? '\uFEFF' : '');
