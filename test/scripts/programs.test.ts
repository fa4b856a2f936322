import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import {
  REQUIREMENTS,
  type Requirement,
  type Stage,
  STAGES,
} from '../../scripts/runtime/programs.ts';
import { reachedFrom, readSources, type Sources, sourcesOf } from './support/source-files.ts';
import { type Start, startsIn } from './support/started-programs.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The entry files of each stage; what they import and start belongs to it too. */
const BEGINS: Readonly<Record<Stage, readonly string[]>> = {
  run: ['scripts/checks.ts', 'scripts/run.mjs', '.ci/*'],
  electron: ['scripts/prepare-{electron,app}.ts'],
  package: ['scripts/package.ts'],
  unit: ['test/{enrollment,words,contract,db,main,scripts,export}/**/*.test.ts', 'test/*.test.ts'],
  renderer: ['test/renderer/**/*.test.{ts,tsx}'],
  usb: ['test/usb/**/*.test.ts'],
  headless: ['test/headless/**/*.test.ts', 'test/headless/support/once.ts'],
  reliability: [
    'test/reliability/**/*.test.ts',
    'scripts/soak.ts',
    'test/headless/support/once.ts',
  ],
  gallery: ['test/gallery/**/*.test.ts', 'test/gallery/support/once.ts'],
  e2e: ['test/e2e/**/*.test.ts', 'test/support/count-packets.ts'],
  packaged: ['test/packaged/**/*.test.ts', 'test/support/count-packets.ts'],
  start: ['scripts/launch.ts', 'main/index.ts', 'main/headless.ts'],
  screenshots: ['scripts/package-icons.ts', 'test/screenshots/*.ts'],
  perf: ['perf/**/*.ts'],
};

/** Settings that only start programs from node_modules. */
const NO_STAGE = ['package.json'];

/** The programs that node_modules provides for the packages named in package.json. */
function packageBins(): ReadonlySet<string> {
  const read = (path: string) =>
    JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, object | string>;
  const { dependencies, devDependencies } = read('package.json');
  const names = Object.keys({ ...(dependencies as object), ...(devDependencies as object) });
  const binsOf = (name: string): readonly string[] => {
    const { bin = {} } = read(`node_modules/${name}/package.json`);
    return typeof bin === 'string' ? [name] : Object.keys(bin);
  };
  return new Set(names.flatMap(binsOf));
}

/** What is started but not listed, or listed for other stages; and what is listed but not used. */
function problemsOf(
  sources: Sources,
  begins: Readonly<Partial<Record<Stage, readonly string[]>>>,
  table: readonly Requirement[],
): readonly string[] {
  const starts = startsIn(sources);
  const starting = new Set(starts.map(({ file }) => file));
  const others = new Set(
    ['run', 'electron', 'package'].flatMap((name) => begins[name as Stage] ?? []),
  );
  const found = STAGES.map((stage) => {
    const reached = reachedFrom(begins[stage] ?? [], sources, starting, others);
    const own = starts.filter((start) => reached.has(start.file));
    return { stage, reached, starts: own.filter((one) => (one.stage ?? stage) === stage) };
  });
  const all = new Set(found.flatMap(({ reached }) => [...reached]));
  return [
    ...starts
      .filter(({ program }) => program === null)
      .map((start) => `${placeOf(start)} does not say what it starts`),
    ...[...starting]
      .filter((file) => !all.has(file) && !NO_STAGE.includes(file))
      .map((file) => `${file} belongs to no stage`),
    ...found.flatMap((one) => one.starts.flatMap((start) => lacking(start, one.stage, table))),
    ...found.flatMap((one) => needless(one.starts, one.stage, table)),
  ];
}

const placeOf = ({ file, line }: Start): string => `${file}:${line}`;
const bins = packageBins();

function lacking(start: Start, stage: Stage, table: readonly Requirement[]): readonly string[] {
  const { program } = start;
  if (program === null || bins.has(program)) return [];
  const rows = table.filter(({ kind, name }) => kind === 'program' && name === program);
  if (rows.some(({ from, stages }) => 'other' in from || stages.includes(stage))) return [];
  return [`${placeOf(start)} starts ${program}, which is not named for ${stage}`];
}

function needless(
  starts: readonly Start[],
  stage: Stage,
  table: readonly Requirement[],
): readonly string[] {
  return table
    .filter(({ stages, usedBy }) => stages.includes(stage) && usedBy === undefined)
    .filter(({ name }) => !starts.some(({ program }) => program === name))
    .map(({ name }) => `${name} is named for ${stage}, which does not start it`);
}

it('every program that the sources start is named for its stage, and nothing else is', () => {
  const begins = Object.fromEntries(
    STAGES.map((stage) => [stage, BEGINS[stage].flatMap((glob) => globSync(glob, { cwd: ROOT }))]),
  );
  expect(problemsOf(readSources(ROOT), begins, REQUIREMENTS)).toEqual([]);
}, 120_000);

it.each([
  [`import { spawn } from 'node:child_process'; spawn('foo', []);`, 'starts foo'],
  [`import { execFileSync as go } from 'node:child_process'; go('/opt/foo');`, 'starts foo'],
  [
    `import { exec } from 'node:child_process'; exec('cd x && FOO=1 foo -v | strace');`,
    'starts foo',
  ],
  [
    `import { fork, spawn } from 'node:child_process'; const [p, ...w] = ['env', 'A=b', 'foo']; spawn(p, w);`,
    'starts foo',
  ],
  [`export const enter = () => ['unshare', '--propagation', 'private', 'foo'];`, 'starts foo'],
  [`export const command = ['foo', '--all'];`, 'starts foo'],
  [`export const words = ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh', 'foo'];`, 'starts foo'],
  [`import { run } from '../scripts/runtime/run.ts'; run('foo', []);`, 'starts foo'],
  [`export const it = (bench) => bench.spawn('foo', []);`, 'starts foo'],
  [`export const browser = process.env['X'] ?? '/usr/bin/foo';`, 'starts foo'],
  ['export const script = (x) => `#!/bin/sh\\nfoo ${x}`;', 'starts foo'],
  [
    `import { spawn } from 'node:child_process';\n// starts: foo\nexport const go = (x) => spawn(x);`,
    'starts foo',
  ],
  [
    `import { spawn } from 'node:child_process'; export const go = (x) => spawn(x);`,
    'does not say',
  ],
  [`import cp from 'node:child_process'; cp.spawnSync('strace');`, 'does not say'],
  [`export const cp = await import('node:child_process');`, 'does not say'],
])('control: %s', (text, problem) => {
  const sources = sourcesOf(new Map([['test/planted.ts', text]]));
  expect(problemsOf(sources, { unit: ['test/planted.ts'] }, ALLOWED).join()).toContain(problem);
});

it.each([
  ['test/a.py', 'import subprocess\nsubprocess.run(["foo", "-t"], check=True)', 'starts foo'],
  ['test/a.py', 'import os\nos.system(command)', 'does not say'],
  ['test/a.c', 'int main(void) { return system("foo"); }', 'does not say'],
  ['.ci/a', '#!/usr/bin/env bash\n# bar\ncd x && exec foo --silent', 'starts foo'],
])('control: %s with %s', (file, text, problem) => {
  const sources = sourcesOf(new Map([[file, text]]));
  expect(problemsOf(sources, { unit: [file] }, ALLOWED).join()).toContain(problem);
});

it('control: a stage that is not named, a row for nothing, and a source of no stage are found', () => {
  const text = `import { spawn } from 'node:child_process'; spawn('strace', []);`;
  const sources = sourcesOf(new Map([['test/planted.ts', text]]));
  const row = (stages: readonly Stage[]): Requirement => ({
    kind: 'program',
    name: 'strace',
    from: { debian: 'strace' },
    stages,
  });
  const begins = { unit: ['test/planted.ts'] };
  expect(problemsOf(sources, begins, [row(['unit'])])).toEqual([]);
  expect(problemsOf(sources, begins, [row(['e2e'])])).toEqual([
    'test/planted.ts:1 starts strace, which is not named for unit',
    'strace is named for e2e, which does not start it',
  ]);
  expect(problemsOf(sources, {}, [])).toEqual(['test/planted.ts belongs to no stage']);
});

/** The table without its stages: what a control contains besides `foo` does not matter. */
const ALLOWED: readonly Requirement[] = REQUIREMENTS.map((row) => ({
  ...row,
  stages: ['unit'],
  usedBy: 'a control',
}));
