import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import {
  codeBlocks,
  copyOf,
  makeChange,
  pageOf,
  recipeChanges,
  type RecipeChange,
} from './support/recipe.ts';
import { runScript, runTests } from './support/run-in-copy.ts';
import { filesWithTypeErrors } from './support/type-errors.ts';

const PAGE = pageOf('docs/recipes/export-format.md');
const ID = 'serials-and-models';
/** Derived from the English words: the compiler asks for it when these have the format. */
const GERMAN = 'words/de/export-formats.ts';
const CHANGES = recipeChanges(PAGE, ID);
const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'renderer'] as const;

/** A copy of everything that may know a format. */
const copyOfRooms = (): string =>
  copyOf(
    ...ROOMS,
    'scripts/export-examples.ts',
    'docs/exports.md',
    'docs/asset-team.md',
    'docs/examples',
    'test/enrollment/export',
    'test/scripts/export-examples.test.ts',
  );

/** Files of the copy that mention formats; a place that must know an id is among them. */
const aboutFormats = (copy: string): readonly string[] =>
  globSync(
    [...ROOMS, 'scripts'].map((room) => `${room}/**/*.{ts,tsx}`),
    { cwd: copy },
  ).filter((path) => /FormatId|FORMAT_IDS|formats\//.test(readFileSync(join(copy, path), 'utf8')));

const isInRoom = (path: string): boolean => ROOMS.some((room) => path.startsWith(`${room}/`));

const cells = (row: string): number => row.split('|').length;

// Runs its own compilers and tests: only guards against hanging.
vi.setConfig({ testTimeout: 300_000 });

describe('the recipe for an export format', () => {
  it('has every block of its page read as a change', () => {
    expect(CHANGES).toHaveLength(codeBlocks(PAGE));
    expect(CHANGES.filter(({ how }) => how === 'new')).toHaveLength(1);
  });

  it('names every place: the compiler asks for each of them after the first step, and for none at the end', () => {
    const copy = copyOfRooms();
    const [first, ...others] = CHANGES;
    if (first === undefined) throw new Error('No first step.');
    makeChange(copy, first);
    const named = others.filter(({ path, how }) => how !== 'new' && isInRoom(path));
    const places = named.map(({ path }) => path).filter((path) => path !== GERMAN);
    const asked = filesWithTypeErrors(copy, aboutFormats(copy));
    expect(new Set(places).size).toBe(2);
    // Others may fail to compile, too: those that use what one of these still lacks.
    expect(places.filter((path) => !asked.includes(path))).toEqual([]);

    const all = [...aboutFormats(copy), GERMAN];
    const isGerman = ({ path }: RecipeChange): boolean => path === GERMAN;
    for (const change of others.filter((each) => !isGerman(each))) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, all)).toEqual([GERMAN]);
    for (const change of others.filter(isGerman)) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, all)).toEqual([]);
  });

  it('ends with an example file, a row on both pages, and green tests', () => {
    const copy = copyOfRooms();
    for (const change of CHANGES) makeChange(copy, change);
    expect(runScript(copy, 'scripts/export-examples.ts')).toEqual({ code: 0, said: '' });
    const example = readFileSync(join(copy, `docs/examples/${ID}.csv`), 'utf8');
    expect(example.split('\r\n')[0]).toBe('Serial number,Model');
    for (const page of ['docs/exports.md', 'docs/asset-team.md']) {
      const rows = readFileSync(join(copy, page), 'utf8').split('\n');
      const own = rows.findIndex((row) => row.includes(`\`${ID}\``));
      expect(cells(rows[own] ?? '')).toBe(cells(rows[own + 1] ?? ''));
    }
    const formats = 'test/enrollment/export/formats';
    const ran = runTests(copy, formats, 'test/scripts/export-examples.test.ts');
    expect(ran.said).toContain('5 passed');
    expect(ran.code).toBe(0);
  });

  it('control: a place that is not there, or a step that is left out, is noticed', () => {
    const copy = copyOfRooms();
    const moved = { path: 'enrollment/none.ts', how: 'before', anchor: 'x', text: '' } as const;
    expect(() => makeChange(copy, moved)).toThrow('enrollment/none.ts');
    const gone = { ...moved, path: 'enrollment/format-id.ts', anchor: 'nowhere' };
    expect(() => makeChange(copy, gone)).toThrow('has no nowhere');
    const but = 'words/en/export-formats.ts';
    for (const change of CHANGES.filter(({ path }) => path !== but)) makeChange(copy, change);
    expect(filesWithTypeErrors(copy, [but])).toEqual([but]);
  });
});
