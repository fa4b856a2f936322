import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { COLUMNS } from '../../enrollment/export/columns.ts';
import rows from '../../enrollment/apple-models.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const RECIPES = globSync('docs/recipes/*.md', { cwd: ROOT });
const PAGES = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/security.md',
  'docs/privacy.md',
  'docs/technician-guide.md',
  'docs/asset-team.md',
  ...RECIPES,
];

/**
 * Links and pictures of a page that lead nowhere; text in a code block may name things that do not
 * exist yet.
 */
const deadLinks = (page: string, text: string): readonly string[] =>
  [...text.replaceAll(/^ *```\w+$[\s\S]*?^ *```$/gm, '').matchAll(/\]\(([^)#:]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(join(ROOT, dirname(page), link)));

/** Files and folders that a page names but that do not exist. */
const deadPaths = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /`((?:enrollment|words|contract|db|main|renderer|test|docs|scripts)\/[\w./-]+)`/g,
    ),
  ]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(ROOT, path)));

describe('the documents', () => {
  it.each(PAGES)('%s leads nowhere else than to what is there', (page) => {
    expect(deadLinks(page, read(page))).toEqual([]);
    expect(deadPaths(read(page))).toEqual([]);
  });

  it('control: a missing picture and a moved file are noticed', () => {
    expect(deadLinks('docs/a.md', '![x](images/none.png)')).toEqual(['images/none.png']);
    expect(deadPaths('`scripts/none.ts` `db/none.ts`')).toEqual(['scripts/none.ts', 'db/none.ts']);
  });

  it('explain every column of an export by its id and header', () => {
    const page = read('docs/exports.md');
    const [, table = ''] = /^## Columns$([\s\S]*?)^## /m.exec(page) ?? [];
    const unnamed = COLUMNS.filter(({ id }) => !table.includes(`\`${id}\``));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('are named by the contributing page', () => {
    expect(RECIPES).toContain('docs/recipes/request.md');
    expect(RECIPES.filter((path) => !read('CONTRIBUTING.md').includes(path))).toEqual([]);
  });
});

describe('the recipe for a device model', () => {
  it('shows a row as the table has them, for a model that is not there yet', () => {
    const [, example = ''] = /```json\s+(\[.*\])/.exec(read('docs/recipes/device-model.md')) ?? [];
    const row = JSON.parse(example) as readonly string[];
    const [known = []] = rows;
    expect(row).toHaveLength(known.length);
    expect(row.slice(0, 2).join('/')).toMatch(/^[0-9A-F]{4}\/[0-9A-F]{2}$/);
    expect(rows.map(([cpid, bdid]) => `${cpid}/${bdid}`)).not.toContain(row.slice(0, 2).join('/'));
    expect(rows.map((each) => each[5])).toContain(row[5]);
  });
});
