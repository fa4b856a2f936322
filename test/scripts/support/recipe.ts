import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * One change that a recipe asks for: a new file, or text inserted before or replacing existing
 * text.
 */
export interface RecipeChange {
  readonly path: string;
  readonly how: 'new' | 'before' | 'instead of';
  /** The text to insert before, or to replace; empty for a new file. */
  readonly anchor: string;
  readonly text: string;
}

const CHANGE =
  /(?:In|The new file) `([^`]+)`(?:, (before|instead of) (?:`` ?([^\n]+?) ?``|`([^`\n]+)`))?:\n+( *)```\w+\n([\s\S]*?)\n *```/g;

/** The changes of a recipe in order; `id` replaces `<id>` in the recipe. */
export function recipeChanges(page: string, id: string): readonly RecipeChange[] {
  return [...page.matchAll(CHANGE)].map(
    ([, path = '', how, quoted, plain, indent = '', block]) => ({
      path: path.replace('<id>', id),
      how: how === 'before' || how === 'instead of' ? how : 'new',
      anchor: quoted ?? plain ?? '',
      text: (block ?? '').replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** How many code blocks a page has, counted without knowing how a change is written. */
export const codeBlocks = (page: string): number => page.match(/^ *```\w+$/gm)?.length ?? 0;

/**
 * Makes one change; throws if the recipe names a location that does not exist, or not exactly once.
 */
export function makeChange(root: string, { path, how, anchor, text }: RecipeChange): void {
  const file = join(root, path);
  if (how === 'new') return writeFileSync(file, `${text}\n`, { flag: 'wx' });
  const [before = '', after, ...more] = readFileSync(file, 'utf8').split(anchor);
  if (after === undefined) throw new Error(`${path} has no ${anchor}`);
  if (more.length > 0) throw new Error(`${path} has ${anchor} more than once`);
  const rest = how === 'before' ? `\n${anchor}` : '';
  writeFileSync(file, `${before}${text}${rest}${after}`);
}

/** What compiling and testing a copy needs, whatever is in it. */
const EVERY_COPY = [
  'package.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  'test/support/same-cases.ts',
  'test/support/proof.ts',
  // One names others, which must exist.
  ...globSync('{*,renderer/gallery}/tsconfig*.json', { cwd: ROOT }),
] as const;

/** A copy of some folders and files of the project, for a test to change. */
export function copyOf(...paths: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'muster-recipe-'));
  for (const path of [...EVERY_COPY, ...paths]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The text of a page of the project. */
export const pageOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
