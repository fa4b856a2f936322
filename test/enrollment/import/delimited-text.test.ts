import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { readRows, type ListDelimiter } from '../../../enrollment/import/delimited-text.ts';
import { hostileText } from '../export/hostile.ts';

function rowsOf(
  text: string,
  delimiter: ListDelimiter = ',',
  wanted: ReadonlySet<number> | null = null,
) {
  const rows: string[][] = [];
  const fault = readRows(text, delimiter, (cells) => {
    rows.push([...cells]);
    return rows.length > 1 || wanted === null ? true : wanted;
  });
  return { rows, fault };
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(',', ';', '\t', '|'))
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
      expect(rowsOf(text, delimiter)).toEqual({ rows: other, fault: null });
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
      expect(rowsOf(text, delimiter, new Set([1])).rows.slice(1)).toEqual(expected);
    }),
  );
});

it('counts lines as an editor does, and names the line of a broken quote', () => {
  const lines: number[] = [];
  const text = 'a,b\r\n\r\n"two\nlines",1\r\nx,2\r\n"open,3\r\nmore,4\r\n';
  const fault = readRows(text, ',', (_, line) => {
    lines.push(line);
    return true;
  });
  expect(lines).toEqual([1, 3, 5]);
  expect(fault).toEqual({ kind: 'broken-quotes', row: 6 });
  expect(rowsOf('a,b\n"x"y,1\n').fault).toEqual({ kind: 'broken-quotes', row: 2 });
});

it('hands over rows of another width as they are, after which the next row is whole again', () => {
  const { rows } = rowsOf('a,b,c\n1,2,3\n4\n5,6,7,8\n9,10,\n', ',', new Set([1, 3]));
  expect(rows.slice(1)).toEqual([['', '2', ''], [''], ['', '6', '', '8'], ['', '10', '']]);
});

it('passes over blank cells beyond its columns, and names the line of one with text', () => {
  const limits = { columns: 3, cellLength: 4 };
  const read = (text: string) => {
    const rows: string[][] = [];
    const fault = readRows(text, ',', (cells) => rows.push([...cells]) > 0, limits);
    return { rows, fault };
  };
  const blanks = ','.repeat(100_000);
  expect(read(`a,b,c${blanks}\n"1""2""3",23456,3, ,\n`)).toEqual({
    rows: [
      ['a', 'b', 'c'],
      ['1"2"3', '23456', '3'],
    ],
    fault: null,
  });
  const fault = { kind: 'too-many-columns', row: 2, limit: 3 };
  expect(read(`a,b,c\n1,2,3${blanks}x\n`)).toEqual({ rows: [['a', 'b', 'c']], fault });
});
