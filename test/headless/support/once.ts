import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The headless face in few files. */
    readonly muster: string;
  }
}

/**
 * Builds the headless face, once for all tests of a project: they start it hundreds of times, and
 * loading it from its sources takes three times as long. contract.test.ts shows that it also runs
 * from those.
 */
export function setup(project: TestProject): void {
  // One folder per project, since several may begin at the same time.
  const out = join(ROOT, '.cache', 'headless', project.name);
  // In its own process: a build sets NODE_ENV, which would reach the tests.
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-headless.ts'), out], { cwd: ROOT });
  project.provide('muster', join(out, 'main', 'index.js'));
}
