import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { codeBlocks, copyOf, makeChange, pageOf, recipeChanges } from './support/recipe.ts';
import { runScript } from './support/run-in-copy.ts';
import { filesWithTypeErrors } from './support/type-errors.ts';

const PAGE = pageOf('docs/recipes/event-kind.md');
const CHANGES = recipeChanges(PAGE, '');
const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'renderer'] as const;
const FOLD = 'enrollment/fold/fold-device.ts';
const KINDS = 'enrollment/correction/device-event-kinds.ts';
const LINE = 'renderer/bench/panel/timeline-line.ts';

/** Cleans a device on a bench of the copy, undoes it, and says what is left of it. */
const CLEAN = `
import { devicesInOrder } from './enrollment/fold/project.ts';
import { createGalleryBench } from './renderer/gallery/gallery-bench.ts';
import { worlds } from './renderer/gallery/worlds.ts';
const bench = createGalleryBench({ events: worlds.full(), nowMs: () => 0 });
const { command } = bench.bench;
const first = () => devicesInOrder(command.view)[0];
const { sessionId, key: deviceKey } = first();
command.recorder.record([{ kind: 'device-cleaned', sessionId, deviceKey }]);
const cleaned = first().isCleaned;
const undone = await bench.undoLast();
process.stdout.write(JSON.stringify([cleaned, undone.value.label.kind, first().isCleaned ?? null]));
await bench.stop();
`;

// Runs its own compilers and programs: only guards against hanging.
vi.setConfig({ testTimeout: 300_000 });

describe('the recipe for a kind of event', () => {
  it('has every block of its page read as a change, in six files', () => {
    expect(CHANGES).toHaveLength(codeBlocks(PAGE));
    expect(new Set(CHANGES.map(({ path }) => path)).size).toBe(6);
  });

  it('has the compiler ask for the rest, and ends with a bench that undoes it', () => {
    const copy = copyOf(...ROOMS);
    const [first, ...others] = CHANGES;
    if (first === undefined) throw new Error('No first step.');
    makeChange(copy, first);
    const roots = [FOLD, KINDS, LINE, 'renderer/gallery/gallery-bench.ts'];
    expect(new Set(filesWithTypeErrors(copy, roots))).toEqual(new Set([FOLD, KINDS, LINE]));
    for (const change of others) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, roots)).toEqual([]);
    writeFileSync(join(copy, 'clean.ts'), CLEAN);
    const { code, said } = runScript(copy, 'clean.ts');
    expect(said).toContain('[true,"clean",null]');
    expect(code).toBe(0);
  });

  it('control: a step that is left out is noticed', () => {
    const copy = copyOf(...ROOMS);
    for (const change of CHANGES.filter(({ path }) => path !== KINDS)) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, [KINDS])).toEqual([KINDS]);
  });
});
