/**
 * `npm run measures`: how large and how tangled the sources are, as the table of
 * docs/architecture.md.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { arrowsOf, mutual, type Sources, upward } from './measures/imports.ts';
import { longFunctions } from './measures/long-functions.ts';
import { filesChanged } from './measures/recipe-files.ts';

const root = join(import.meta.dirname, '..');
const product = read('{enrollment,words,contract,db,main,preload,renderer}/**/*.{ts,tsx}');
const tests = read('{test,perf}/**/*.{ts,tsx}');
const recipes = read('docs/recipes/*.md');
const arrows = arrowsOf(product);

const ROWS: readonly (readonly [what: string, today: number | string, aim: string])[] = [
  ['lines of the product', linesIn(product).toLocaleString('en'), '≤ 50,000'],
  ['files of the product', product.size, '≤ 800'],
  ['lines of fakes of the bench', linesIn(fakes()), '≤ 150'],
  ['functions above 60 lines', longOnes(product).length, '0'],
  ['functions above 60 lines in tests, `describe` aside', longOnes(tests).length, '0'],
  ['arrows that run back up inside a room', upward(arrows).length, '0'],
  ['pairs of rooms that import each other', mutual(arrows).length, '0'],
  ...[...recipes].map(
    ([path, text]) =>
      [`files to change by \`${basename(path)}\``, filesChanged(text).length, ''] as const,
  ),
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say('| what | today | aim |\n| --- | ---: | ---: |');
for (const row of ROWS) say(`| ${row.join(' | ')} |`);
if (process.argv.includes('--names')) {
  for (const name of [...longOnes(product), ...longOnes(tests)]) say(name);
  for (const [from, to] of upward(arrows)) say(`${from} -> ${to}`);
  for (const pair of mutual(arrows)) say(pair.join(' <-> '));
}

function read(pattern: string): Sources {
  // Declarations are generated.
  const paths = globSync(pattern, { cwd: root, exclude: ['**/*.d.ts'] }).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function linesIn(sources: Sources): number {
  return [...sources.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
}

/** Stand-ins for parts of the bench in the gallery and in tests of the window. */
function fakes(): Sources {
  const isFake = (path: string) => /^(fake|stand-in|memory)-/.test(basename(path));
  return new Map([...product, ...tests].filter(([path]) => isFake(path)));
}

function longOnes(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => longFunctions(path, text));
}
