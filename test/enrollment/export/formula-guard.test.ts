import fc from 'fast-check';
import { expect, it } from 'vitest';

import { guardFormula } from '../../../enrollment/export/formula-guard.ts';
import { hostileText } from './hostile.ts';
import { onOneLine, unguardFormula } from './read-back.ts';

// Written from OWASP CSV Injection and ASVS 5.0 1.2.10, independently of the guard's own pattern.
const RISKY = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const startsFormula = (cell: string) =>
  RISKY.includes(cell.charAt(0)) || /^\s+[=+\-@]/.test(cell.replaceAll('"', ''));

/** The cells that spreadsheets of any country make of a text, whatever separator they use. */
const cellsOf = (text: string) => text.split(/[,;|\t\r\n\v\f\u0085\u2028\u2029]/);
const mayRun = (text: string) =>
  cellsOf(text).some((cell) => startsFormula(cell) || startsFormula(cell.replaceAll('"', '')));

const anyText = fc.oneof(
  hostileText,
  fc
    .array(
      fc.constantFrom(';', ',', '|', '\t', '\r\n', '\u2028', '"', "'", ' ', '=1+1', '-1', 'x', '@'),
    )
    .map((parts) => parts.join('')),
);

it('lets no cell begin with a character that a spreadsheet may run, wherever it splits', () => {
  fc.assert(fc.property(anyText, (text) => !mayRun(guardFormula(text))));
});

it('meets texts that would run without the guard, at their start and behind a separator', () => {
  const samples = fc.sample(anyText, { seed: 7, numRuns: 300 });
  expect(samples.some((text) => startsFormula(text))).toBe(true);
  expect(samples.some((text) => !startsFormula(text) && mayRun(text))).toBe(true);
});

it('can be undone exactly, but for line ends and control characters, which are blanks', () => {
  fc.assert(fc.property(anyText, (text) => unguardFormula(guardFormula(text)) === onOneLine(text)));
});

it.each([
  ['x;=1+1;y', "x;'=1+1;y"],
  ['x,@SUM(A1)', "x,'@SUM(A1)"],
  ['x|-1', "x|'-1"],
  ['x; "=1+1', 'x;\' "=1+1'],
  ['x;＝1+1', "x;'＝1+1"],
  ['x\t=1+1', 'x =1+1'],
  ['a\r\n=1+1', 'a =1+1'],
  ['a\u2028=1+1', 'a =1+1'],
  ["x;'quoted", "x;''quoted"],
])('makes %j into %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
});

it.each([
  'MacBook Pro',
  'TEST0A0001',
  '1E10',
  '2026-03-05',
  'a=b',
  'Doe, Jane; room 4',
  'שלום',
  '',
])('leaves %j as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});
