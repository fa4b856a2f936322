import fc from 'fast-check';
import { expect, it } from 'vitest';

import { guardFormula } from '../../../enrollment/export/formula-guard.ts';
import { hostileText } from './hostile.ts';
import { unguardFormula } from './read-back.ts';

// Written from OWASP CSV Injection and ASVS 5.0 1.2.10, apart from the guard's own pattern.
const RISKY = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const mayRun = (cell: string) => RISKY.includes(cell.charAt(0)) || /^\s+[=+\-@]/.test(cell);

it('lets no text begin with a character that a spreadsheet may run', () => {
  fc.assert(fc.property(hostileText, (text) => !mayRun(guardFormula(text))));
});

it('meets texts that would run without the guard', () => {
  const samples = fc.sample(hostileText, { seed: 7, numRuns: 200 });
  expect(samples.some(mayRun)).toBe(true);
});

it('can be undone exactly', () => {
  fc.assert(fc.property(hostileText, (text) => unguardFormula(guardFormula(text)) === text));
});

it.each(['MacBook Pro', 'TESTAA0001', '1E10', '2026-03-05', 'a=b', ''])(
  'leaves %j as it is',
  (text) => {
    expect(guardFormula(text)).toBe(text);
  },
);
