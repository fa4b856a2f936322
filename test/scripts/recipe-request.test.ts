import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { codeBlocks, copyOf, makeChange, pageOf, recipeChanges } from './support/recipe.ts';
import { runScript } from './support/run-in-copy.ts';
import { filesWithTypeErrors } from './support/type-errors.ts';

const PAGE = pageOf('docs/recipes/request.md');
const CHANGES = recipeChanges(PAGE, '');
const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'renderer'] as const;
const HANDLERS = 'main/requests/all.ts';
const COMPONENT = 'renderer/about/ProgramFacts.tsx';

/** Sends the request to the bench of the copy, as its window would. */
const ASK = `
import { createGalleryBench } from './renderer/gallery/gallery-bench.ts';
import { worlds } from './renderer/gallery/worlds.ts';
const bench = createGalleryBench({ events: worlds.days(), nowMs: () => 0 });
process.stdout.write(JSON.stringify(await bench.countSessions()));
await bench.stop();
`;

// Runs its own compilers and programs: only guards against hanging.
vi.setConfig({ testTimeout: 300_000 });

describe('the recipe for a request', () => {
  it('has every block of its page read as a change, in five files', () => {
    expect(CHANGES).toHaveLength(codeBlocks(PAGE));
    expect(new Set(CHANGES.map(({ path }) => path)).size).toBe(5);
  });

  it('has the compiler ask for a handler, and ends with a bench that answers', () => {
    const copy = copyOf(...ROOMS);
    const [first, ...others] = CHANGES;
    if (first === undefined) throw new Error('No first step.');
    makeChange(copy, first);
    const roots = [HANDLERS, COMPONENT, 'renderer/gallery/gallery-bench.ts'];
    expect(filesWithTypeErrors(copy, roots)).toEqual([HANDLERS]);
    for (const change of others) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, roots)).toEqual([]);
    writeFileSync(join(copy, 'ask.ts'), ASK);
    const { code, said } = runScript(copy, 'ask.ts');
    expect(said).toContain('{"ok":true,"value":12}');
    expect(code).toBe(0);
  });

  it.each([
    ['words/en/about.ts', [COMPONENT, 'words/de/about.ts']],
    ['words/de/about.ts', ['words/de/about.ts']],
  ])('control: it is noticed when the step for %s is left out', (but, noticed) => {
    const copy = copyOf(...ROOMS);
    for (const change of CHANGES.filter(({ path }) => path !== but)) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, [COMPONENT])).toEqual(noticed);
  });
});
