import type { Outcome } from './outcome.ts';

/** The result of a test run, as written by the stage reporter. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  /** Skipped tests, with their reasons. */
  readonly skipped: readonly { readonly test: string; readonly reason: string | null }[];
  /** Files that could not be loaded, and errors outside every test. */
  readonly broken: number;
  readonly files: readonly TestFile[];
}

/** A test file and how long it took, including its imports and hooks. */
export interface TestFile {
  readonly file: string;
  readonly ms: number;
}

/**
 * Counts a run. Anything that did not pass failed: skipped tests too, and errors outside the tests.
 */
export function countTests(report: TestReport, exitCode: number): Outcome {
  const failed = report.failed + report.skipped.length + report.broken;
  return { passed: report.passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** One line for each skipped test. */
export const skippedLines = ({ skipped }: TestReport): readonly string[] =>
  skipped.map(({ test, reason }) => `skipped  ${test}: ${reason ?? 'no reason given'}`);

/** The slowest files of all runs, slowest first, one per line. */
export const slowestLines = (files: readonly TestFile[], count: number): readonly string[] =>
  files
    .toSorted((left, right) => right.ms - left.ms)
    .slice(0, count)
    .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
