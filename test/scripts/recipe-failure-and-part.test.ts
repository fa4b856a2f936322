import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { codeBlocks, copyOf, makeChange, pageOf, recipeChanges } from './support/recipe.ts';
import { runScript } from './support/run-in-copy.ts';
import { filesWithTypeErrors } from './support/type-errors.ts';

const PAGES = ['failure-kind', 'live-part'].map((name) => pageOf(`docs/recipes/${name}.md`));
const RECIPES = PAGES.map((page) => recipeChanges(page, ''));
const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'renderer'] as const;
const PARTS = 'main/bench/changes.ts';
const WORDS = 'words/en/failures.ts';
const SAMPLES = 'renderer/gallery/failure-samples.ts';

/** Opens a session with digits for a name on the bench of the copy, and plugs a Mac in. */
const TRY = `
import { createGalleryBench } from './renderer/gallery/gallery-bench.ts';
import { pluggedMac } from './renderer/gallery/history.ts';
import { worlds } from './renderer/gallery/worlds.ts';
const bench = createGalleryBench({ events: worlds.past(), nowMs: () => 4711 });
const [{ profileId }] = bench.bench.snapshot().profiles;
const opened = await bench.openSession({ name: '4711', profileId, target: null });
bench.usb.onAttach({ usb: pluggedMac(1, '1-1'), ancestors: [], noticedBy: 'event' });
const { lastAttachMs } = bench.bench.snapshot();
process.stdout.write(JSON.stringify([opened.failure?.kind ?? opened, lastAttachMs]));
await bench.stop();
`;

// Runs its own compilers and programs: only guards against hanging.
vi.setConfig({ testTimeout: 300_000 });

describe('the recipes for a failure and for a live part', () => {
  it('have every block of their pages read as a change, in four and in three files', () => {
    expect(RECIPES.map((changes) => changes.length)).toEqual(PAGES.map(codeBlocks));
    const files = RECIPES.map((changes) => new Set(changes.map(({ path }) => path)).size);
    expect(files).toEqual([4, 3]);
  });

  it('have the compiler ask for the rest, and end with a bench that does it', () => {
    const copy = copyOf(...ROOMS);
    for (const [first] of RECIPES) if (first) makeChange(copy, first);
    const roots = [SAMPLES, 'renderer/gallery/gallery-bench.ts', 'words/en.ts'];
    const asked = new Set([PARTS, SAMPLES, WORDS]);
    expect(new Set(filesWithTypeErrors(copy, roots))).toEqual(asked);
    for (const [, ...others] of RECIPES) for (const change of others) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, roots)).toEqual([]);
    writeFileSync(join(copy, 'try.ts'), TRY);
    const { code, said } = runScript(copy, 'try.ts');
    expect(said).toContain('["session-name-digits",4711]');
    expect(code).toBe(0);
  });
});
