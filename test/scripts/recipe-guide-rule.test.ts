import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { codeBlocks, copyOf, makeChange, pageOf, recipeChanges } from './support/recipe.ts';
import { runScript, runTests } from './support/run-in-copy.ts';

const PAGE = pageOf('docs/recipes/guide-rule.md');
const CHANGES = recipeChanges(PAGE, '');
const RULE_FILE = 'enrollment/guide/rules/ade-rules.ts';

const copyOfGuide = (): string =>
  copyOf('enrollment', 'words', 'contract', 'scripts', 'docs/traceability.md', 'test/enrollment');

/** The row of the new statement in the table, cell by cell. */
const rowOf = (copy: string): readonly string[] =>
  readFileSync(join(copy, 'docs/traceability.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| RULE-17 |'))
    .flatMap((line) => line.split('|').map((cell) => cell.trim()));

// Runs its own compilers and tests: only guards against hanging.
vi.setConfig({ testTimeout: 300_000 });

describe('the recipe for a rule of the guide', () => {
  it('has every block of its page read as a change of a file that is there', () => {
    expect(CHANGES).toHaveLength(codeBlocks(PAGE));
    expect(CHANGES.filter(({ how }) => how === 'new')).toEqual([]);
  });

  it('ends with a rule in the table, at its place and with its test, and with green tests', () => {
    const copy = copyOfGuide();
    for (const change of CHANGES) makeChange(copy, change);
    expect(runScript(copy, 'scripts/traceability.ts')).toEqual({ code: 0, said: '' });
    expect(rowOf(copy).slice(5, 7)).toEqual([
      'guide, profile rules',
      expect.stringContaining('profile-rules') as string,
    ]);
    const { code, said } = runTests(copy, 'test/enrollment/guide');
    expect({ code, failed: said.includes('FAIL') }, said).toEqual({ code: 0, failed: false });
    expect(said).toMatch(/Tests {2}\d{3,} passed/);
  });

  it('control: without the rule itself its own test and the table notice', () => {
    const copy = copyOfGuide();
    for (const change of CHANGES.filter(({ path }) => path !== RULE_FILE)) makeChange(copy, change);
    expect(runScript(copy, 'scripts/traceability.ts').code).toBe(0);
    expect(rowOf(copy)[5]).toBe('guide');
    const guide = 'test/enrollment/guide';
    const ran = runTests(copy, `${guide}/profile-rules.test.ts`, `${guide}/traceability.test.ts`);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain('RULE-17 speaks of modern authentication only');
    expect(ran.said).toContain('a rule at work');
  });
});
