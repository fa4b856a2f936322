import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { codeBlocks, copyOf, makeChange, pageOf, recipeChanges } from './support/recipe.ts';
import { runScript } from './support/run-in-copy.ts';
import { filesWithTypeErrors } from './support/type-errors.ts';

const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'renderer'] as const;
const BENCH = 'renderer/gallery/gallery-bench.ts';
const COMPONENT = 'renderer/about/ProgramFacts.tsx';
const KINDS = 'enrollment/correction/device-event-kinds.ts';

interface Recipe {
  readonly page: string;
  /** How many files it changes. */
  readonly files: number;
  /** The files that the compiler asks for after the first step; no other recipe asks for these. */
  readonly asked: readonly string[];
  /** Where the compiler starts besides these. */
  readonly roots?: readonly string[];
  /** Does on a bench of the copy what the recipe added, and prints it. */
  readonly program?: string;
  readonly prints?: string;
}

const RECIPES: readonly Recipe[] = [
  {
    page: 'request',
    files: 5,
    asked: ['main/requests/all.ts'],
    roots: [COMPONENT],
    program: `
const bench = createGalleryBench({ events: worlds.days(), nowMs: () => 0 });
process.stdout.write(JSON.stringify(await bench.countSessions()));`,
    prints: '{"ok":true,"value":12}',
  },
  {
    page: 'event-kind',
    files: 7,
    asked: ['enrollment/fold/fold-device.ts', KINDS, 'renderer/bench/panel/timeline-line.ts'],
    program: `
import { devicesInOrder } from './enrollment/fold/project.ts';
const bench = createGalleryBench({ events: worlds.full(), nowMs: () => 0 });
const { command } = bench.bench;
const first = () => devicesInOrder(command.view)[0];
const { sessionId, key: deviceKey } = first();
command.recorder.record([{ kind: 'device-cleaned', sessionId, deviceKey }]);
const cleaned = first().isCleaned;
const undone = await bench.undoLast();
process.stdout.write(JSON.stringify([cleaned, undone.value.label.kind, first().isCleaned ?? null]));`,
    prints: '[true,"clean",null]',
  },
  {
    page: 'failure-kind',
    files: 5,
    asked: ['renderer/gallery/failure-samples.ts', 'words/en/failures.ts', 'words/de/failures.ts'],
    roots: ['words/en.ts'],
  },
  {
    page: 'live-part',
    files: 3,
    asked: ['main/bench/changes.ts'],
    program: `
import { pluggedMac } from './renderer/gallery/history.ts';
const bench = createGalleryBench({ events: worlds.past(), nowMs: () => 4711 });
const [{ profileId }] = bench.bench.snapshot().profiles;
const opened = await bench.openSession({ name: '4711', profileId, target: null });
bench.usb.onAttach({ usb: pluggedMac(1, '1-1'), ancestors: [], noticedBy: 'event' });
const { lastAttachMs } = bench.bench.snapshot();
process.stdout.write(JSON.stringify([opened.failure?.kind ?? opened, lastAttachMs]));`,
    prints: '["session-name-digits",4711]',
  },
];

const pageNamed = (name: string): string => pageOf(`docs/recipes/${name}.md`);
const changesOf = (name: string) => recipeChanges(pageNamed(name), '');

// Runs its own compilers and programs: only guards against hanging.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe.each(RECIPES)('the recipe $page', ({ page, files }) => {
  it('has every block of its page read as a change', () => {
    const changes = changesOf(page);
    expect(changes).toHaveLength(codeBlocks(pageNamed(page)));
    expect(new Set(changes.map(({ path }) => path)).size).toBe(files);
  });
});

/** All of them in one copy, which is compiled twice: that is most of the time of each. */
describe('the recipes for a request, a kind of event, a failure and a live part', () => {
  let copy: string;
  let askedFirst: readonly string[];
  let askedLast: readonly string[];
  beforeAll(() => {
    copy = copyOf(...ROOMS);
    const all = RECIPES.map(({ page }) => changesOf(page));
    const roots = [BENCH, ...RECIPES.flatMap(({ asked, roots: more = [] }) => [...asked, ...more])];
    for (const [first] of all) if (first) makeChange(copy, first);
    askedFirst = filesWithTypeErrors(copy, roots);
    for (const [, ...others] of all) for (const change of others) makeChange(copy, change);
    askedLast = filesWithTypeErrors(copy, roots);
  });

  it('have the compiler ask for the rest, each for its own files, and for none at the end', () => {
    const own = RECIPES.flatMap(({ asked }) => asked);
    expect(new Set(own).size).toBe(own.length);
    expect(askedFirst).toEqual(own.toSorted());
    expect(askedLast).toEqual([]);
  });

  it.each(RECIPES.filter(({ program }) => program !== undefined))(
    'end with a bench that does it: $page',
    ({ page, program = '', prints }) => {
      const file = `${page}.ts`;
      const start = `
import { createGalleryBench } from './${BENCH}';
import { worlds } from './renderer/gallery/worlds.ts';`;
      writeFileSync(join(copy, file), `${start}${program}\nawait bench.stop();\n`);
      const { code, said } = runScript(copy, file);
      expect(said).toContain(prints);
      expect(code).toBe(0);
    },
  );
});

describe('control: it is noticed when a step is left out', () => {
  it.each([
    ['request', 'words/en/about.ts', COMPONENT, ['words/de/about.ts', COMPONENT]],
    ['request', 'words/de/about.ts', COMPONENT, ['words/de/about.ts']],
    ['event-kind', KINDS, KINDS, [KINDS]],
  ])('of %s, that for %s', (page, but, root, noticed) => {
    const copy = copyOf(...ROOMS);
    for (const change of changesOf(page).filter(({ path }) => path !== but))
      makeChange(copy, change);
    expect(filesWithTypeErrors(copy, [root])).toEqual(noticed.toSorted());
  });
});
