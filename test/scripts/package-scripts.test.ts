import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { readonly scripts: Readonly<Record<string, string>> };

/** The entry point, and no shell left around what runs last. */
const DOOR = /^(node scripts\/run\.mjs \S+ && )?exec node (--expose-gc )?scripts\/run\.mjs \S+/;

it('lets every script of package.json through the one door, in the place of its shell', () => {
  expect(Object.entries(scripts).filter(([, line]) => !DOOR.test(line))).toEqual([]);
});
