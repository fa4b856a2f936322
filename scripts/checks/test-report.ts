import type { Outcome } from './outcome.ts';

/** What a run of tests comes to, as the stage reporter writes it. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were left out, with the reason that they give. */
  readonly skipped: readonly { readonly test: string; readonly reason: string | null }[];
  /** Files that could not be loaded, and errors outside every test. */
  readonly broken: number;
  readonly files: readonly TestFile[];
}

/** A file of tests and how long it took, its imports and hooks included. */
export interface TestFile {
  readonly file: string;
  readonly ms: number;
}

/** Counts a run. What did not pass failed: a skipped test too, and what broke outside the tests. */
export function countTests(report: TestReport, exitCode: number): Outcome {
  const failed = report.failed + report.skipped.length + report.broken;
  return { passed: report.passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** One line for each test that was left out. */
export const skippedLines = ({ skipped }: TestReport): readonly string[] =>
  skipped.map(({ test, reason }) => `skipped  ${test}: ${reason ?? 'no reason given'}`);

/** The slowest files of all runs, slowest first, one a line. */
export const slowestLines = (files: readonly TestFile[], count: number): readonly string[] =>
  files
    .toSorted((left, right) => right.ms - left.ms)
    .slice(0, count)
    .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
