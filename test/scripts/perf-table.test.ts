import { expect, test } from 'vitest';

import { resultOf, type MeasureRow } from '../../perf/measure.ts';
import { fallenBehind, lastResults, pageWith, tableOf } from '../../perf/table.ts';

const ROW: MeasureRow = {
  name: '`verify`, 1,000,000 rows',
  unit: 's',
  control: 'bare hash loop',
  aim: { kind: 'ratio', most: 0.7 },
};
const PAGE = `# Performance

<!-- The table of \`npm run perf -- --write\` -->
<!-- Its end -->

## Where the time goes
`;

/** A row at so many times its control, with one pair that a busy moment spoiled. */
const at = (ratio: number) =>
  resultOf(ROW, [
    { figure: 5 * ratio, control: 5 },
    { figure: 500, control: 5 },
    { figure: 7 * ratio, control: 7 },
    { figure: 6 * ratio, control: 6 },
    { figure: 6 * ratio, control: 6 },
  ]);

test('a row is the median of its pairs', () => {
  expect(at(0.5)).toMatchObject({ figure: 3, control: 6, ratio: 0.5, isMet: true });
  expect(at(0.71)).toMatchObject({ isMet: false });
});

test('a row that fell behind its last ratio by more than a fifth is said', () => {
  const page = pageWith(PAGE, tableOf([ROW], [at(0.5)], new Map()));
  expect(page).toContain('## Where the time goes');
  const last = lastResults(page);
  expect(last.get(ROW.name)).toMatchObject({ figure: '3.00 s', ratio: 0.5 });
  expect(fallenBehind([at(0.59)], last)).toEqual([]);
  expect(fallenBehind([at(0.61)], last)).toEqual([
    '`verify`, 1,000,000 rows: 0.61 times its control (3.66 s), last 0.50 times (3.00 s).',
  ]);
  // Nothing to compare with yet.
  expect(fallenBehind([at(2)], new Map())).toEqual([]);
});

test('the table that was written is replaced, and stays readable', () => {
  const first = pageWith(PAGE, tableOf([ROW], [at(0.5)], new Map()));
  const second = pageWith(first, tableOf([ROW], [at(0.6)], lastResults(first)));
  expect(second.match(/Its end/g)).toHaveLength(1);
  expect(lastResults(second).get(ROW.name)?.ratio).toBe(0.6);
  expect(second).toContain('3.00 s, 0.50 ×');
  // Another measure alone leaves this row as it is.
  const other = pageWith(second, tableOf([ROW], [], lastResults(second)));
  expect(other).toBe(second);
});
