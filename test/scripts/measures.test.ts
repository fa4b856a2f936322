import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { arrowsOf, mutual, upward } from '../../scripts/measures/imports.ts';
import { longFunctions, MOST_LINES } from '../../scripts/measures/long-functions.ts';
import { filesChanged } from '../../scripts/measures/recipe-files.ts';

/** A function of this many lines. */
const lines = (count: number, from = 'const work = () => {'): string =>
  [from, ...Array<string>(count - 2).fill('  next();'), '}'].join('\n');

describe('The measures', () => {
  it('count a function that is one line too long, and no shorter one', () => {
    expect(longFunctions('a.ts', lines(MOST_LINES))).toEqual([]);
    expect(longFunctions('a.ts', `\n${lines(MOST_LINES + 1)}`)).toEqual(['a.ts:2']);
  });

  it('count what is long within a describe block, but not the block', () => {
    const long = lines(MOST_LINES + 1, "it('works', () => {");
    expect(longFunctions('a.ts', `describe.each(ALL)('x', () => {\n${long});\n});`)).toEqual([
      'a.ts:2',
    ]);
  });

  it('count arrows that run up, and rooms that import each other', () => {
    const arrows = arrowsOf(
      new Map([
        ['enrollment/device.ts', "import { a } from './fold/a.ts';\nimport b from './serial.ts';"],
        ['enrollment/fold/a.ts', "import type { Device } from '../device.ts';"],
        ['enrollment/export/row.ts', "import type { Device } from '../device.ts';"],
        ['main/app/start.ts', "import { a } from '../ipc/a.ts';\nimport { x } from './x.ts';"],
      ]),
    );
    expect(upward(arrows)).toEqual([['enrollment/device.ts', 'enrollment/fold']]);
    expect(mutual(arrows)).toEqual([['enrollment/device.ts', 'enrollment/fold']]);
    expect(arrows).toContainEqual(['main/app', 'main/ipc']);
  });

  it('count arrows that run up within the bench screen, which is one room for the others', () => {
    const arrows = arrowsOf(
      new Map([
        ['renderer/bench/rows/a.ts', "import { b } from '../panel/b.ts';"],
        ['renderer/bench/panel/b.ts', "import { c } from '../rows/c.ts';\nimport '../../ui/d.ts';"],
        ['renderer/bench/panel/e.ts', "import { f } from '../unknown/f.ts';"],
        ['renderer/app/App.tsx', "import { g } from '../bench/board/g.ts';"],
      ]),
    );
    expect(upward(arrows)).toEqual([
      ['renderer/bench/rows', 'renderer/bench/panel'],
      ['renderer/bench/panel', 'renderer/bench/unknown'],
    ]);
    expect(mutual(arrows)).toEqual([['renderer/bench/panel', 'renderer/bench/rows']]);
    expect(arrows).toContainEqual(['renderer/app', 'renderer/bench']);
  });

  it('count each file of the product that a recipe names once', () => {
    expect(
      filesChanged(
        [
          'In `words/en.ts`, before `x`:',
          '   In `words/en.ts`, instead of `y`:',
          'In `test/a.test.ts`:',
        ]
          .concat('As in `main/index.ts`.')
          .join('\n'),
      ),
    ).toEqual(['words/en.ts']);
  });
});

it('No function of a test file is longer than others may be, which the linter cannot say without describe', () => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  expect(
    files.flatMap((file) => longFunctions(file, readFileSync(join(root, file), 'utf8'))),
  ).toEqual([]);
});
