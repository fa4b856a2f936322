import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { TestReport } from './test-report.ts';

/** Writes a run of tests as JSON into the file that MUSTER_TEST_REPORT names. */
export default class StageReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['MUSTER_TEST_REPORT'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(reportOf(modules, errors)));
  }
}

function reportOf(modules: readonly TestModule[], errors: readonly SerializedError[]): TestReport {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string) => tests.filter((test) => test.result().state === state);
  const unloaded = modules.filter(
    (module) => module.state() === 'failed' && module.errors().length > 0,
  );
  return {
    passed: inState('passed').length,
    failed: inState('failed').length,
    skipped: tests.flatMap((test) => {
      const result = test.result();
      if (result.state === 'passed' || result.state === 'failed') return [];
      return [{ test: test.fullName, reason: ('note' in result && result.note) || null }];
    }),
    broken: unloaded.length + errors.length,
    files: modules.map((module) => ({
      file: relative(process.cwd(), module.moduleId),
      ms: durationOf(module),
    })),
  };
}

function durationOf(module: TestModule): number {
  const { duration, collectDuration, setupDuration, environmentSetupDuration, prepareDuration } =
    module.diagnostic();
  return duration + collectDuration + setupDuration + environmentSetupDuration + prepareDuration;
}
