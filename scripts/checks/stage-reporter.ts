import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { reportOf } from './report-of.ts';

/** Writes a run of tests as JSON into the file that MUSTER_TEST_REPORT names. */
export default class StageReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['MUSTER_TEST_REPORT'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(reportOf(modules, errors)));
  }
}
