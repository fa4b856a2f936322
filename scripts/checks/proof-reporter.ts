import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Outcome } from './outcome.ts';
import { reportOf } from './report-of.ts';
import { countTests } from './test-report.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Reports each proof in a line as it ends: whether it holds, how often it tried what, and how long
 * that took.
 */
export class ProofReporter implements Reporter {
  /** The counts of all tests that ran; zero before the end. */
  outcome: Outcome = { passed: 0, failed: 0 };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    const holds = result.state === 'passed';
    if (holds && !test.tags.includes('soak')) return;
    const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    say(`${holds ? 'proved' : 'FAILED'}  ${test.fullName}  ${seconds} s`);
    for (const { message } of test.annotations()) say(`        ${message}`);
    for (const error of result.errors ?? []) say(wordsOf(error));
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) say(`FAILED  ${module.moduleId}\n${wordsOf(error)}`);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.outcome = countTests(reportOf(modules, errors), 0);
    for (const error of errors) say(wordsOf(error));
  }
}

const wordsOf = (error: SerializedError & { readonly diff?: string }): string =>
  [error.stack ?? error.message, error.diff].filter(Boolean).join('\n');
