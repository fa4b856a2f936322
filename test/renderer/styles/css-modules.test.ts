import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { classesOf, cssTypes, TYPES_FILE } from '../../../scripts/css/css-types.ts';

const root = join(import.meta.dirname, '../../..');

it('the types of CSS modules are those of their sheets: npm run css-types', () => {
  expect(readFileSync(join(root, TYPES_FILE), 'utf8')).toBe(cssTypes(root));
});

it('the classes of a sheet are found in its selectors alone', () => {
  const sheet = `
    /* .comment */
    .row > .cell,
    .row.is-new:hover { transition: 0.5s; background: url(a.png); content: '.text'; }
    @media (max-width: 10.5rem) { .row { margin: .5rem; } }`;
  expect(classesOf(sheet)).toEqual(['cell', 'is-new', 'row']);
});
