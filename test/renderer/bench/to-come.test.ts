import { expect, it } from 'vitest';

import type { Progress } from '../../../enrollment/progress.ts';
import { toCome } from '../../../renderer/bench/to-come.ts';
import { en } from '../../../words/en.ts';
import { createFormats } from '../../../words/formats.ts';

const said = (counted: number, missing: number, refused: number): string => {
  const counts = { 'serial-missing': missing, refused } as Progress['counts'];
  const progress = { counted, counts, target: 24 } as Progress;
  return toCome(progress, 24, en.bench.progress, createFormats('en'));
};

it.each([
  [22, 0, 0, '2 to come'],
  [22, 1, 1, '2 need a hand'],
  [23, 1, 0, '1 needs a hand'],
  [20, 1, 1, '2 to come, 2 need a hand'],
  [24, 1, 0, en.bench.progress.reached],
])(
  'with %d counted, %d without serial and %d refused says “%s”',
  (counted, missing, refused, words) => {
    expect(said(counted, missing, refused)).toBe(words);
  },
);
