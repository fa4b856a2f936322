import { relative } from 'node:path';
import type { SerializedError, TestModule } from 'vitest/node';
import type { TestReport } from './test-report.ts';

/** The result of a vitest run, in the terms of `npm test`. */
export function reportOf(
  modules: readonly TestModule[],
  errors: readonly SerializedError[],
): TestReport {
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
