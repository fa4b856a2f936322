import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The headless face as few files. */
    readonly muster: string;
  }
}

/**
 * Builds the headless face, once for all tests of a project: they start it hundreds of times, and to
 * read it from its sources takes three times as long. That it runs from those, contract.test.ts shows.
 */
export function setup(project: TestProject): void {
  // A folder for each project, since several may begin at one time.
  const out = join(ROOT, '.cache', 'headless', project.name);
  // In a process of its own: a build sets NODE_ENV, which would reach the tests.
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-headless.ts'), out], { cwd: ROOT });
  project.provide('muster', join(out, 'main', 'index.js'));
}
