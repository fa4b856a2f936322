import { describe, expect, it } from 'vitest';
import { outcomeLine, sum } from '../../scripts/checks/outcome.ts';
import { countTests } from '../../scripts/checks/vitest-run.ts';

const passing = { status: 'passed', assertionResults: [{}, {}] };

describe('the counts at the end of npm test', () => {
  it('are those of the tests', () => {
    const report = { numTotalTests: 2, numPassedTests: 2, testResults: [passing] };

    expect(countTests(report, 0)).toEqual({ passed: 2, failed: 0 });
  });

  it('take a skipped test for a failed one', () => {
    const report = { numTotalTests: 3, numPassedTests: 2, testResults: [passing] };

    expect(countTests(report, 0)).toEqual({ passed: 2, failed: 1 });
  });

  it('take a file that could not be loaded for a failed test', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const report = { numTotalTests: 2, numPassedTests: 2, testResults: [passing, unloaded] };

    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('take an error outside every test for a failed test', () => {
    const report = { numTotalTests: 2, numPassedTests: 2, testResults: [passing] };

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
