import { describe, expect, it } from 'vitest';
import { outcomeLine, sum } from '../../scripts/checks/outcome.ts';
import { countTests, skippedLines, slowestLines } from '../../scripts/checks/test-report.ts';

const report = { passed: 2, failed: 0, skipped: [], broken: 0, files: [] };

describe('the counts at the end of npm test', () => {
  it('are those of the tests', () => {
    expect(countTests(report, 0)).toEqual({ passed: 2, failed: 0 });
    expect(countTests({ ...report, failed: 3 }, 1)).toEqual({ passed: 2, failed: 3 });
  });

  it('take a skipped test for a failed one, and name its reason', () => {
    const skipped = [
      { test: 'a disk', reason: 'needs root' },
      { test: 'a hub', reason: null },
    ];

    expect(countTests({ ...report, skipped }, 0)).toEqual({ passed: 2, failed: 2 });
    expect(skippedLines({ ...report, skipped })).toEqual([
      'skipped  a disk: needs root',
      'skipped  a hub: no reason given',
    ]);
  });

  it('take a file that could not be loaded for a failed test', () => {
    expect(countTests({ ...report, broken: 1 }, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('take a run that ends badly without a word for a failed test', () => {
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('add up over all stages in one line', () => {
    const total = sum([
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1 },
    ]);

    expect(outcomeLine(total)).toBe('3 passed, 1 failed');
  });
});

it('names the slowest files of all runs, slowest first', () => {
  const files = [200, 61_200, 5000].map((ms, at) => ({ file: `${at}.test.ts`, ms }));

  expect(slowestLines(files, 2)).toEqual(['   61.2 s  1.test.ts', '    5.0 s  2.test.ts']);
});
