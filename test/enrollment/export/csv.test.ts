import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { DELIMITERS } from '../../../enrollment/export-order.ts';
import { csvRecord } from '../../../enrollment/export/csv.ts';
import { hostileText } from './hostile.ts';

const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(hostileText, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

it('is read back exactly by two other readers, whatever the text and the delimiter', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const text = rows.map((row) => csvRecord(row, delimiter)).join('');
      expect(parse(text, { delimiter, record_delimiter: '\r\n' })).toEqual(rows);
      const papa = Papa.parse<string[]>(text.slice(0, -2), { delimiter, newline: '\r\n' });
      expect(papa.data).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

it('quotes only where RFC 4180 asks for it, and doubles inner quotes', () => {
  expect(csvRecord(['plain', ' kept ', 'a,b', 'say "hi"', 'a\nb'], ',')).toBe(
    'plain, kept ,"a,b","say ""hi""","a\nb"\r\n',
  );
  expect(csvRecord(['a,b', 'a;b'], ';')).toBe('a,b;"a;b"\r\n');
});

it('writes a lone empty field so that no reader skips the record', () => {
  expect(csvRecord([''], ',')).toBe('""\r\n');
});
