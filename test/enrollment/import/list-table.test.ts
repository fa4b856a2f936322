import { describe, expect, test } from 'vitest';

import { guessDelimiter } from '../../../enrollment/import/expected-delimiter.ts';
import {
  findHeaderLine,
  firstLines,
  tableAt,
  type ListRow,
} from '../../../enrollment/import/list-table.ts';
import { isPreamble, namedDelimiter } from '../../../enrollment/import/preamble.ts';

const rowsOf = (text: string): readonly ListRow[] =>
  text.split('\n').map((line, place) => {
    return { cells: line.split(';'), line: place + 1, isNumber: () => false, isHidden: false };
  });

describe('the header of a list', () => {
  test.each([
    ['is the first line', 'Serial;Tag\nTEST00A001;1', 1],
    ['is the first line in words that nobody knows', 'Tunnus;Koko\nTEST00A001;1', 1],
    ['stands below titles', 'Order 4711;\nExample Ltd;\n;\nPos;Serial\n1;TEST00A001', 4],
    [
      'stands below titles in words that nobody knows',
      'Tilaus 4711;;\nNo;Tunnus;Koko\n1;TEST00A001;M',
      2,
    ],
    ['stands below a title that looks like a serial', 'TEST00X999\nPos;Serial\n1;TEST00A001', 2],
    ['is there although the first device has no serial', 'Tunnus;Koko\n;1\nTEST00A002;2', 1],
    ['is there although no device has one', 'Serial;Tag\n;1', 1],
    ['is known by two other columns', 'a;b\nModel;Location\nMac;HQ', 2],
    ['is missing where a list begins with a device', 'TEST00A001;Air\nTEST00A002;Pro', null],
    ['is missing although one comes later', 'TEST00A001;1\nSerial;Tag\nTEST00A002;2', null],
  ])('%s', (_what, text, line) => {
    expect(findHeaderLine(rowsOf(text))).toBe(line);
  });

  test('is the line that has what a person named, in any case', () => {
    const rows = rowsOf('Model;Location\nAir;HQ\nKennung;Ort\nTEST00A001;HQ');
    expect(findHeaderLine(rows, ['kennung'])).toBe(3);
    expect(findHeaderLine(rows, ['Nothing'])).toBe(1);
  });

  test('gives its names to the columns, and what follows is the list', () => {
    const rows = rowsOf('Order 4711\nSerial;;Serial\nTEST00A001;x;y');
    expect(tableAt(rows, 2)).toMatchObject({
      headers: ['Serial', 'Column 2', 'Serial (2)'],
      headerLine: 2,
      body: [{ line: 3 }],
    });
    expect(tableAt(rows, null)).toMatchObject({
      headers: ['Column 1', 'Column 2', 'Column 3'],
      body: [{ line: 1 }, { line: 2 }, { line: 3 }],
    });
    expect(firstLines(rows)[1]).toEqual({ line: 2, text: 'Serial · Serial' });
  });
});

describe('a line before the table', () => {
  test.each([
    ['sep=;', ';'],
    ['\uFEFFsep=,\r\n', ','],
    ['"sep=\t"\n', '\t'],
    ['SEP=|', '|'],
    ['sep=x\n', null],
    ['Serial;Tag\n', null],
  ])('%j names the separator %j', (text, delimiter) => {
    expect(namedDelimiter(text)).toBe(delimiter);
  });

  test('is no row', () => {
    expect(isPreamble(['sep=', ''])).toBe(true);
    expect(isPreamble(['#TYPE System.Object'])).toBe(true);
    expect(isPreamble(['#', 'Serial'])).toBe(false);
  });
});

test.each([
  ['sep=;\na,b;c,d\n', ';'],
  ['Order 4711, of 30 November\nExample, Ltd\nPos;Serial;Qty\n1;TEST00A001;1\n', ';'],
  ['Order 4711\nPos\tTunnus\n1\tTEST00A001\n2\tTEST00A002\n', '\t'],
  ['TEST00A001,Air\nTEST00A002,Pro\n', ','],
  ['TEST00A001\nTEST00A002\n', ','],
])('the separator of %j is %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
