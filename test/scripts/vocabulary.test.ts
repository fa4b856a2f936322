import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { ROOMS } from '../support/cruise.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/vocabulary.md'), 'utf8');

/** Rows of three cells: terms, meaning, banned words. */
const ROWS = [...PAGE.matchAll(/^\| (?!word|-)(.+?) +\| (.+?) +\| (.*?) *\|$/gm)];
const terms = (): readonly string[] => ROWS.flatMap(([, term = '']) => term.split(', '));
const inCode = (cell: string): readonly string[] =>
  [...cell.matchAll(/`(.+?)`/g)].map(([, word = '']) => word);

/** The synonyms that no exported name may contain, each once. */
const BANNED = [...new Set(ROWS.flatMap(([, , , not = '']) => inCode(not)))];

/** The words of a name: `canUseDFUMode` and `CAN_USE_DFU_MODE` are both `can use dfu mode`. */
const wordsOf = (name: string): string =>
  name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, ' ').toLowerCase();

const DECLARED =
  /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const LISTED = /^export (?:type )?\{([^}]*)\}/gm;

function exportedIn(text: string): readonly string[] {
  const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name);
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) =>
    names.split(',').map((each) => each.trim().split(/\s/).at(-1) ?? ''),
  );
  return [...declared, ...listed].filter((name) => name !== '');
}

/** Exported names that contain a banned word, in the singular or plural. */
const offenders = (text: string): readonly string[] =>
  exportedIn(text).filter((name) =>
    BANNED.some((word) => new RegExp(`\\b${word}s?\\b`).test(wordsOf(name))),
  );

describe('the vocabulary', () => {
  it('has each term once, and bans no term of its own', () => {
    expect(ROWS.length).toBeGreaterThan(40);
    expect(terms().filter((term, index) => terms().indexOf(term) !== index)).toEqual([]);
    expect(BANNED.filter((word) => terms().includes(word))).toEqual([]);
  });

  it('is kept by every exported name of the product', () => {
    const files = globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`, { cwd: ROOT });
    const found = files.flatMap((path) =>
      offenders(readFileSync(join(ROOT, path), 'utf8')).map((name) => `${path}: ${name}`),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it.each([
    ['a function', 'export function revertLast() {}', 'revertLast'],
    ['a constant in capitals', "export const USB_SOCKETS = ['a'] as const;", 'USB_SOCKETS'],
    ['a type after an acronym', 'export interface MDMAlert {}', 'MDMAlert'],
    ['a generator', 'export async function* dumpRows() {}', 'dumpRows'],
    ['a synonym of two words', 'export type TakeBackWish = never;', 'TakeBackWish'],
    [
      'an export under another name',
      "export {\n  a,\n  b as rowHelpers,\n} from './a.ts';",
      'rowHelpers',
    ],
  ])('control: %s with a banned word is found', (_, text, name) => {
    expect(offenders(text)).toEqual([name]);
  });

  it('control: a word that only contains a banned one is let through', () => {
    expect(offenders('export const asyncWork = 1;\nexport type Utility = 1;')).toEqual([]);
    expect(offenders('const revert = 1;\nexport const parking = revert;')).toEqual([]);
  });
});
