import { expect, it } from 'vitest';

import type { Progress } from '../../../../enrollment/progress.ts';
import { toCome, type Waiting } from '../../../../renderer/bench/progress/to-come.ts';
import { en } from '../../../../words/en.ts';
import { createFormats } from '../../../../words/formats.ts';

const said = (
  [counted, missing, refused]: readonly [number, number, number],
  { needHand = 0, setAside = 0 }: Partial<Waiting>,
  target: number | null = 24,
): string => {
  const counts = { 'serial-missing': missing, refused } as Progress['counts'];
  const progress = { counted, counts, target } as Progress;
  return toCome(progress, { needHand, setAside }, en.bench.progress, createFormats('en'));
};

it.each([
  [[22, 0, 0], {}, '2 to come'],
  [[22, 1, 1], { needHand: 2 }, '2 need attention'],
  [[23, 1, 0], { needHand: 1 }, '1 needs attention'],
  [[20, 1, 1], { needHand: 2 }, '2 left, 2 need attention'],
  [[20, 1, 1], { needHand: 5 }, '2 left, 5 need attention'],
  [[23, 0, 1], { setAside: 1 }, '1 set aside'],
  [[21, 0, 1], { setAside: 1, needHand: 3 }, '2 left, 1 set aside, 3 need attention'],
  [[22, 2, 0], {}, en.bench.progress.uncounted],
  [[24, 0, 0], {}, en.bench.progress.reached],
  [[24, 1, 0], { needHand: 1 }, `${en.bench.progress.reached}, 1 needs attention`],
  [[26, 0, 0], { needHand: 1 }, '2 more than planned, 1 needs attention'],
] as const)(
  'with %j counted, without serial and refused, and %j, says “%s”',
  (devices, waiting, words) => {
    expect(said(devices, waiting)).toBe(words);
  },
);

it('says who needs a hand without a target, too', () => {
  expect(said([3, 0, 0], { needHand: 2 }, null)).toBe('No target set, 2 need attention');
});
