import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { readDelimited } from '../../../main/intake/read-delimited.ts';
import { hostileText } from '../../enrollment/export/hostile.ts';

function rowsOf(text: string, wanted: ReadonlySet<number> | null = null) {
  const rows: string[][] = [];
  const fault = readDelimited(Buffer.from(text), (cells) => {
    rows.push([...cells]);
    return rows.length > 1 || wanted === null ? true : wanted;
  });
  return { rows, fault };
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(',', ';', '\t'))
  .chain(([width, delimiter]) =>
    fc.record({
      delimiter: fc.constant(delimiter),
      header: fc.constant(Array.from({ length: width }, (_, index) => `c${index}`)),
      rows: fc.array(fc.array(hostileText, { minLength: width, maxLength: width }), {
        maxLength: 8,
      }),
      quotes: fc.boolean(),
      newline: fc.constantFrom('\r\n', '\n'),
    }),
  );

it('splits text as other readers do, whatever stands in the cells', () => {
  fc.assert(
    fc.property(table, ({ header, rows, delimiter, quotes, newline }) => {
      // A file is UTF-8, which has no half characters.
      const text = Papa.unparse([header, ...rows], { delimiter, quotes, newline }).toWellFormed();
      const other = parse(text, { delimiter, record_delimiter: newline }) as string[][];
      expect(rowsOf(text)).toEqual({ rows: other, fault: null });
    }),
    { numRuns: 300 },
  );
});

it('leaves out cells that nobody wants, and keeps their places', () => {
  fc.assert(
    fc.property(table, ({ header, rows, delimiter, quotes, newline }) => {
      const text = Papa.unparse([header, ...rows], { delimiter, quotes, newline });
      const expected = rows.map((row) =>
        row.map((cell, place) => (place === 1 ? cell.toWellFormed() : '')),
      );
      expect(rowsOf(text, new Set([1])).rows.slice(1)).toEqual(expected);
    }),
  );
});

it('counts lines as an editor does, and names the line of a broken quote', () => {
  const lines: number[] = [];
  const text = 'a,b\r\n\r\n"two\nlines",1\r\nx,2\r\n"open,3\r\nmore,4\r\n';
  const fault = readDelimited(Buffer.from(text), (_, line) => {
    lines.push(line);
    return true;
  });
  expect(lines).toEqual([1, 3, 5]);
  expect(fault).toEqual({ kind: 'broken-quotes', row: 6 });
  expect(rowsOf('a,b\n"x"y,1\n').fault).toEqual({ kind: 'broken-quotes', row: 2 });
});

it('hands over rows of another width as they are, after which the next row is whole again', () => {
  const { rows } = rowsOf('a,b,c\n1,2,3\n4\n5,6,7,8\n9,10,\n', new Set([1, 3]));
  expect(rows.slice(1)).toEqual([['', '2', ''], [''], ['', '6', '', '8'], ['', '10', '']]);
});
